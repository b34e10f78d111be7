export { defineJob, type Job, type JobAbout } from './job.ts'
export { createJobRunner, migrateJobs, type JobRunner } from './runner.ts'
