import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#platform/context'
import { changeSettings, type Settings } from '#platform/settings'
import { must } from '../newsroom.policy.ts'

/** Changes the paper's settings, for administrators; the audit trail names those that changed. */
export async function saveSettings(ctx: Context, settings: Partial<Settings>): Promise<void> {
  const present: Readonly<Record<string, unknown>> = { ...ctx.settings }
  const changed = Object.entries(settings).flatMap(([name, value]) =>
    isDeepStrictEqual(value, present[name]) ? [] : [name],
  )
  await ctx.transaction(async (tx) => {
    await must(tx, 'setting.change', { id: changed.join(', ') })
    await changeSettings(tx, settings)
  })
}
