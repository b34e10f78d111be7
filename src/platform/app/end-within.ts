import { setTimeout as pause } from 'node:timers/promises'

/**
 * Ends one part of the program and waits for it, so many milliseconds at most: what does not end
 * ends with the process. Gives whether it ended in time.
 * @example if (!(await endWithin(1000, () => pool.end()))) log.warn('the connections did not end in time')
 */
export async function endWithin(
  milliseconds: number,
  end: () => Promise<unknown>,
): Promise<boolean> {
  const waiting = new AbortController()
  const late = pause(milliseconds, false, { signal: waiting.signal }).catch(() => false)
  const ended = end().then(
    () => true,
    () => true,
  )
  const isInTime = await Promise.race([ended, late])
  waiting.abort()
  return isInTime
}
