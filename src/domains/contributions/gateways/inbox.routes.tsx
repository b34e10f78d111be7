import { z } from 'zod'
import { type App, formRoute, pageRoute, seeOther } from '#platform/http'
import { page } from '#platform/pages'
import { act } from '../contributions.policy.ts'
import { inboxFigures, listEvents } from './gateway-events.queries.ts'
import type { Gateways } from './gateways.ts'
import { InboxRoom } from './inbox-room.view.tsx'
import { retryEvent } from './retry-event.ts'

const Params = z.object({ gateway: z.string().max(40), event: z.string().max(200) })
const outcomes = ['applied', 'known', 'waiting', 'failed'] as const
const Query = z.object({ outcome: z.enum(outcomes).optional().catch(undefined) })

/** What the gateways told us, and what of it is still to be applied. */
export function inboxRoutes(app: App, gateways: Gateways): void {
  pageRoute(
    app,
    '/newsroom/contributions/inbox',
    { access: act('money.see'), query: Query },
    async ({ ctx, query }) => {
      const [figures, events] = await Promise.all([inboxFigures(ctx.db), listEvents(ctx.db)])
      return page({
        shell: 'newsroom',
        title: 'Inbox',
        current: 'contributions',
        body: (
          <InboxRoom
            figures={figures}
            events={events}
            outcome={query.outcome}
            zone={ctx.settings.zone}
            now={ctx.clock.now()}
          />
        ),
      })
    },
  )

  formRoute(
    app,
    '/newsroom/contributions/inbox/:gateway/:event/retries',
    { params: Params, form: () => z.object({}), access: act('gateway-event.retry') },
    async ({ ctx, params }) => {
      const outcome = await retryEvent(ctx, gateways, {
        gateway: params.gateway,
        eventId: params.event,
      })
      return seeOther(`/newsroom/contributions/inbox?outcome=${outcome}`)
    },
  )
}
