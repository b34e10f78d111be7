import { givenToday } from '#domains/contributions'
import { queueCounts } from '#domains/discussion'
import { articlesOnDesk } from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, pageRoute } from '#platform/http'
import { page } from '#platform/pages'
import type { ParkedKind } from '#platform/parked'
import { longDateWords } from '#platform/zones'
import { roomsOf } from '#platform/rooms'
import { DeskView } from './desk.view.tsx'
import { troubleOf } from './trouble.ts'
import { act } from '../newsroom.policy.ts'

/** The room that one enters: what is late, wrong or waiting, with the act beside it. */
export function deskRoutes(app: App, parked: () => readonly ParkedKind[]): void {
  pageRoute(app, '/newsroom', { access: act('desk.see') }, async ({ ctx }) => {
    const own = new Set(roomsOf(ctx).map(({ name }) => name))
    const writes = own.has('articles')
    const [articles, queue, given, trouble] = await Promise.all([
      writes ? articlesOnDesk(ctx.db, { limit: 12 }) : [],
      own.has('queue') ? queueCounts(ctx.db) : undefined,
      own.has('contributions') ? givenToday(ctx) : undefined,
      troubleOf(ctx, parked()),
    ])
    return deskPage(ctx, { articles, queue, given, trouble, writes })
  })
}

function deskPage(
  ctx: Context,
  parts: Omit<Parameters<typeof DeskView>[0], 'zone' | 'now' | 'today'>,
) {
  const { zone } = ctx.settings
  const now = ctx.clock.now()
  const today = longDateWords('en', zone, now)
  return page({
    shell: 'newsroom',
    current: 'desk',
    title: today,
    body: <DeskView {...parts} zone={zone} now={now} today={today} />,
  })
}
