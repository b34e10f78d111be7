import type pg from 'pg'

/** Makes delayed jobs due, or not yet due, by a clock that is not the database's. */
export async function followClock(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query(
    `update graphile_worker._private_jobs
     set run_at = case when (payload->'event'->>'dueAt')::timestamptz <= $1 then now() - interval '1 second' else now() + interval '1 day' end
     where payload->'event'->>'dueAt' is not null and locked_at is null`,
    [now],
  )
}

/** Says that pools of workers live, and may keep the jobs that they have begun. */
export async function holdPools(
  pool: pg.Pool,
  workers: readonly string[],
  processId: string,
): Promise<void> {
  await pool.query(
    `insert into platform.leases (name, holder, held_until)
     select 'jobs ' || name, $2, now() + interval '10 seconds' from unnest($1::text[]) as name
     on conflict (name) do update set held_until = excluded.held_until`,
    [workers, processId],
  )
}

/** The jobs that they held are anybody's again, if there are any left. */
export async function leavePools(pool: pg.Pool, workers: readonly string[]): Promise<void> {
  await pool.query(
    `delete from platform.leases where name in (select 'jobs ' || name from unnest($1::text[]) as name)`,
    [workers],
  )
}

/**
 * Gives back the jobs that a killed process had begun: the queue itself would wait for four hours.
 * Workers that run once and end (tests, the command line) hold no lease and get a quarter of an hour.
 * What was written before the database's clock was set back (a lock or a lease in the future) holds nothing.
 */
export async function freeJobsOfTheDead(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null
     where locked_at not between now() - case when locked_by like 'otpool-%' then interval '15 minutes' else interval '10 seconds' end
         and now() + interval '10 seconds'
       and not exists (select from platform.leases
         where name = 'jobs ' || locked_by and held_until between now() and now() + interval '11 seconds')`,
  )
  return rowCount ?? 0
}

/**
 * Makes due what the queue dated by a clock that was ahead and has been set back: new jobs, tries
 * after a failure (its pauses grow to six hours), and the turns of recurring jobs.
 */
export async function dateJobsAgain(pool: pg.Pool): Promise<void> {
  await pool.query(
    `update graphile_worker._private_jobs set run_at = now(), created_at = least(created_at, now())
     where locked_at is null and payload->'event'->>'dueAt' is null and run_at > now() + interval '1 minute'
       and (created_at > now() + interval '1 minute'
         or attempts > 0 and run_at > now() + exp(least(10, attempts)) * interval '1 second' + interval '1 minute')`,
  )
  await pool.query(
    `update graphile_worker._private_known_crontabs set last_execution = now()
     where last_execution > now() + interval '1 hour'`,
  )
}
