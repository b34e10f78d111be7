import { makeWorkerUtils } from 'graphile-worker'
import type { ClientBase, Pool } from 'pg'

/** A job that is not done yet, as `graphile_worker.add_job` takes it. */
export interface PendingJob {
  readonly task: string
  readonly payload: string
  readonly queue: string | null
  readonly runAt: string
  readonly maxAttempts: number
  readonly key: string | null
  readonly priority: number
  readonly flags: readonly string[] | null
}

/**
 * Every job that is still to be done, oldest first: also one that is running (it may not end) and one that
 * failed for good (it gets its attempts anew). None where the queue has no schema yet.
 */
export async function pendingJobs(client: ClientBase): Promise<PendingJob[]> {
  if (!(await hasQueue(client))) return []
  const { rows } = await client.query<PendingJob>(`
    select t.identifier as task, j.payload::text as payload, q.queue_name as queue, j.run_at::text as "runAt",
      j.max_attempts as "maxAttempts", j.key, j.priority,
      case when j.flags is not null then array(select jsonb_object_keys(j.flags)) end as flags
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    order by j.id`)
  return rows
}

export async function hasJobs(client: ClientBase): Promise<boolean> {
  if (!(await hasQueue(client))) return false
  const { rows } = await client.query<{ there: boolean }>(
    'select exists (select from graphile_worker._private_jobs) as there',
  )
  return rows[0]?.there ?? false
}

/** Brings the schema of the queue to this version's form. */
export async function prepareQueue(pool: Pool): Promise<void> {
  const queue = await makeWorkerUtils({ pgPool: pool })
  try {
    await queue.migrate()
  } finally {
    await queue.release()
  }
}

export async function addJob(client: ClientBase, job: PendingJob): Promise<void> {
  await client.query(
    `select graphile_worker.add_job(identifier => $1, payload => $2::json, queue_name => $3, run_at => $4::timestamptz,
      max_attempts => $5, job_key => $6, priority => $7, flags => $8)`,
    [
      job.task,
      job.payload,
      job.queue,
      job.runAt,
      job.maxAttempts,
      job.key,
      job.priority,
      job.flags,
    ],
  )
}

async function hasQueue(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('graphile_worker._private_jobs') is not null as there",
  )
  return rows[0]?.there ?? false
}
