import type { Logger } from '../log/index.ts'
import { endWithin } from './end-within.ts'

/** What has been opened so far, each with the way to close it. */
export interface Opened {
  add(name: string, close: () => Promise<unknown>): void
}

const patience = 2000

/**
 * Opens several things in turn. Where one cannot be opened, those before it are closed again, the
 * last one first, and the failure is thrown.
 * @example const paper = await allOrNothing(log, async (opened) => { opened.add('pool', () => pool.end()); … })
 */
export async function allOrNothing<T>(
  log: Logger,
  open: (opened: Opened) => Promise<T>,
): Promise<T> {
  const closers: { name: string; close: () => Promise<unknown> }[] = []
  try {
    return await open({ add: (name, close) => void closers.push({ name, close }) })
  } catch (error) {
    for (const { name, close } of closers.toReversed()) {
      if (await endWithin(patience, close)) log.debug({ part: name }, 'closed again')
      else log.warn({ part: name }, 'a part of a paper that could not start did not end in time')
    }
    throw error
  }
}
