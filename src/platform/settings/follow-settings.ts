import type { Database } from '../db/index.ts'
import type { Purge } from '../page-cache/purges.ts'
import { readSettings, type Settings } from './settings.ts'

/** The settings as this process last read them. */
export interface FollowedSettings {
  readonly present: () => Settings
  /**
   * Reads them anew where a purge says that they have changed, before it is applied: a page made
   * after the purge must not be made with the old ones.
   */
  readonly beforePurges: (purges: readonly Purge[] | 'everything') => Promise<void>
}

/** Reads the settings once, and again whenever they have changed. */
export async function followSettings(db: Database): Promise<FollowedSettings> {
  let present = await readSettings(db)
  let begun = 0
  return {
    present: () => present,
    async beforePurges(purges) {
      if (purges !== 'everything' && !purges.some(({ keys }) => keys.includes('settings'))) return
      begun += 1
      const mine = begun
      const read = await readSettings(db)
      // A read that a later one has overtaken may be the older truth.
      if (mine === begun) present = read
    },
  }
}
