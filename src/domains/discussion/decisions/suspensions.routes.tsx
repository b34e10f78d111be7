import { z } from 'zod'
import { type Profile, profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, type Refused, seeOther } from '#platform/http'
import { idSchema } from '#platform/ids'
import { type Page, page } from '#platform/pages'
import { shownLine, shownText } from '#platform/text'
import { startOfDay } from '#platform/zones'
import { act } from '../discussion.policy.ts'
import { grounds } from '../grounds.ts'
import { refuse } from '../refusals.ts'
import { findStanding } from './standings.queries.ts'
import { endSuspension, suspendReader } from './suspend-reader.ts'
import { SuspensionPage } from './suspension.view.tsx'

const ReaderParams = z.object({ id: idSchema<'Person'>() })
const suspensionForm = () =>
  z.object({
    ground: z.enum(grounds, { error: 'Choose the rule that was broken.' }),
    words: z
      .string()
      .max(3000, 'The text may have at most 3,000 characters.')
      .transform(shownText)
      .refine((words) => words !== '', 'Say what happened: the reader gets this text.'),
    law: z
      .string()
      .max(500, 'The law may have at most 500 characters.')
      .transform(shownLine)
      .optional(),
    until: z.iso.date('Enter a day, as in 2026-12-24.'),
  })

/** Suspending a reader from commenting, with a reason and until a day. */
export function suspensionRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/readers/:id/suspensions/new',
    { access: act('reader.suspend'), params: ReaderParams },
    ({ ctx, params }) => suspensionPage(ctx, params.id),
  )
  formRoute(
    app,
    '/newsroom/readers/:id/suspensions',
    {
      params: ReaderParams,
      form: suspensionForm,
      access: act('reader.suspend'),
      show: ({ ctx, params }, refused) => suspensionPage(ctx, params.id, refused),
    },
    async ({ ctx, params, form }) => {
      await suspendReader(ctx, {
        person: params.id,
        ...form,
        until: startOfDay(ctx.settings.zone, form.until),
      })
      return seeOther(`/newsroom/readers/${params.id}/suspensions/new`)
    },
  )
  formRoute(
    app,
    '/newsroom/readers/:id/suspensions/end',
    {
      params: ReaderParams,
      form: () => z.object({ suspension: z.uuid().optional().catch(undefined) }),
      access: act('reader.suspend'),
    },
    async ({ ctx, params, form }) => {
      await endSuspension(ctx, { person: params.id, suspension: form.suspension })
      return seeOther(`/newsroom/readers/${params.id}/suspensions/new`)
    },
  )
}

async function suspensionPage(
  ctx: Context,
  id: string,
  refused: Refused = { values: {}, issues: [] },
): Promise<Page> {
  const reader: Profile | undefined = (await profilesOf(ctx.db, [id])).get(id)
  if (!reader) throw refuse('discussion.no_reader')
  const standing = await findStanding(ctx.db, id)
  const now = ctx.clock.now()
  const until =
    standing.suspendedUntil && standing.suspendedUntil > now ? standing.suspendedUntil : null
  return page({
    shell: 'newsroom',
    title: `Suspend ${reader.name}`,
    current: 'queue',
    body: (
      <SuspensionPage
        reader={reader}
        standing={standing}
        until={until}
        zone={ctx.settings.zone}
        refused={refused}
      />
    ),
  })
}
