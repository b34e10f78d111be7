import type { Pool } from 'pg'

/**
 * Ends a pool and waits until its connections are gone. `pool.end()` alone is done when it has said
 * goodbye: a server that stops at once may answer with an error (57P01) that nobody expects any more.
 */
export async function endPool(pool: Pool): Promise<void> {
  let open = pool.totalCount
  const gone = new Promise<void>((resolve) => {
    if (open === 0) resolve()
    pool.on('remove', () => {
      open -= 1
      if (open === 0) resolve()
    })
  })
  await pool.end()
  await gone
}
