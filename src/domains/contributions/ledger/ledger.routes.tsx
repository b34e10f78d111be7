import { z } from 'zod'
import { type App, pageRoute } from '#platform/http'
import { page } from '#platform/pages'
import { act } from '../contributions.policy.ts'
import { inboxFigures } from '../gateways/gateway-events.queries.ts'
import { latestTransactions, ledgerBalances, unbalancedTransactions } from './ledger.queries.ts'
import { LedgerRoom } from './ledger-room.view.tsx'

const Query = z.object({ before: z.uuid().optional() })

/** The books, for the supporters' desk. */
export function ledgerRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/contributions/ledger',
    { access: act('money.see'), query: Query },
    async ({ ctx, query }) => {
      const [balances, unbalanced, transactions, inbox] = await Promise.all([
        ledgerBalances(ctx.db),
        unbalancedTransactions(ctx.db),
        latestTransactions(ctx.db, query.before),
        inboxFigures(ctx.db),
      ])
      return page({
        shell: 'newsroom',
        title: 'Ledger',
        current: 'contributions',
        body: (
          <LedgerRoom
            balances={balances}
            unbalanced={unbalanced}
            transactions={transactions}
            waiting={inbox.unapplied}
            zone={ctx.settings.zone}
          />
        ),
      })
    },
  )
}
