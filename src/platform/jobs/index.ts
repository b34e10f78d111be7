export { defineJob, type Job, type JobAbout, type Partner } from './job.ts'
export { createJobRunner, migrateJobs, type JobRunner } from './runner.ts'
export { parkedJobs } from './parked-jobs.ts'
export { jobsCheck } from './jobs-check.ts'
