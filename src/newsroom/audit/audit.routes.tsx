import { z } from 'zod'
import { profilesOf } from '#domains/accounts'
import { auditEntries } from '#platform/audit'
import type { Context } from '#platform/context'
import { type App, pageRoute } from '#platform/http'
import { page } from '#platform/pages'
import type { Act } from '#platform/policy'
import { act } from '../newsroom.policy.ts'
import { AuditView } from './audit.view.tsx'

const Query = z.object({
  person: z.uuid().optional(),
  act: z
    .string()
    .max(80)
    .optional()
    .transform((name) => name || undefined),
  subject: z.string().max(400).optional(),
  before: z.uuid().optional(),
})
const perPage = 100

/** What the staff did: who, what, to what, when. */
export function auditRoutes(app: App, acts: ReadonlyMap<string, Act>): void {
  pageRoute(app, '/newsroom/audit', { access: act('audit.see'), query: Query }, ({ ctx, query }) =>
    auditPage(ctx, acts, query),
  )
}

async function auditPage(
  ctx: Context,
  acts: ReadonlyMap<string, Act>,
  { before, ...search }: z.output<typeof Query>,
) {
  const found = await auditEntries(ctx.db, { ...search, before, limit: perPage + 1 })
  const entries = found.slice(0, perPage)
  const people = [...entries.map(({ personId }) => personId), search.person ?? []].flat()
  return page({
    shell: 'newsroom',
    current: 'audit',
    title: 'Audit trail',
    body: (
      <AuditView
        entries={entries}
        acts={acts}
        people={await profilesOf(ctx.db, people)}
        search={search}
        older={found.length > perPage ? entries.at(-1)?.id : undefined}
        zone={ctx.settings.zone}
        now={ctx.clock.now()}
      />
    ),
  })
}
