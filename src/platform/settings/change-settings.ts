import { sql } from 'kysely'
import type { Context } from '../context/index.ts'
import { jsonb } from '../db/index.ts'
import { announce } from '../outbox/index.ts'
import { type Settings, settingsSchema } from './settings.ts'

/** Writes the given settings; every page is made anew, in every process. */
export async function changeSettings(ctx: Context, changes: Partial<Settings>): Promise<void> {
  const checked = settingsSchema.partial().parse(changes)
  await ctx.transaction(async (tx) => {
    for (const [name, value] of Object.entries(checked)) {
      if (!(name in changes)) continue
      await sql`insert into platform.settings (name, value, changed_at)
        values (${name}, ${jsonb(value)}, ${tx.clock.now()})
        on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(
        tx.db,
      )
    }
    await announce(tx, {
      type: 'settings.changed',
      payload: {},
      purges: [{ kind: 'fresh', keys: ['settings'] }],
    })
  })
}
