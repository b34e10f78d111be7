import type pg from 'pg'

/** Whether a start was cut off while it loaded the demo edition: nobody can have written anything there yet. */
export async function isHalfADemo(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(
    "select 1 from platform.settings where name = 'demo' and value = '\"loading\"'",
  )
  return rows.length > 0
}

/** Whether nobody has made a paper here: a first start that was cut off before its demo leaves such a database. */
export async function isUntouched(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query('select 1 from platform.settings limit 1')
  return rows.length === 0
}

/** Takes all of the paper's schemas away, and the job queue's. */
export async function emptyDatabase(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')",
  )
  for (const { name } of rows) await pool.query(`drop schema ${name} cascade`)
}
