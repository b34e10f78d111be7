import { z } from 'zod'
import { day } from '#platform/clock'
import { type App, pageRoute } from '#platform/http'
import { page } from '#platform/pages'
import { act, must } from '../contributions.policy.ts'
import { inboxFigures } from '../gateways/gateway-events.queries.ts'
import { supporterCount } from '../supporters/supporter-count.queries.ts'
import { givingFigures, listContributions } from './staff-contributions.queries.ts'
import { StaffContributions } from './staff-contributions.view.tsx'

const Query = z.object({ before: z.uuid().optional() })

/** Who gives what, for the supporters' desk. */
export function staffContributionRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/contributions',
    { access: act('money.see'), query: Query },
    async ({ ctx, query }) => {
      await must(ctx, 'money.see')
      const now = ctx.clock.now()
      const [contributions, figures, count, inbox] = await Promise.all([
        listContributions(ctx.db, query.before),
        givingFigures(ctx.db, new Date(now.getTime() - 30 * day)),
        supporterCount(ctx.db),
        inboxFigures(ctx.db),
      ])
      return page({
        shell: 'newsroom',
        title: 'Contributions',
        current: 'contributions',
        body: (
          <StaffContributions
            contributions={contributions}
            figures={figures}
            count={count}
            waiting={inbox.unapplied}
            zone={ctx.settings.zone}
            now={now}
          />
        ),
      })
    },
  )
}
