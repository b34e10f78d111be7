import { fileURLToPath } from 'node:url'
import { personsData, signInMarks } from '#domains/accounts'
import type { Domain } from '#platform/app'
import { rooms } from '#platform/rooms'
import { footerLinks } from '#platform/footer'
import { appealRoutes } from './appeals/appeals.routes.tsx'
import { contributeRoutes } from './checkout/contribute.routes.tsx'
import { contributionRoutes, markSupporterAtSignIn } from './contribution/contributions.routes.tsx'
import { staffContributionRoutes } from './contribution/staff-contributions.routes.tsx'
import { endAtGatewayJob, tellAgainJob } from './contribution/end-at-gateway.job.ts'
import { endsCheck, parkedEnds } from './contribution/parked-ends.ts'
import { giversData } from './contribution/persons-data.ts'
import { applyEventJob, sweepInboxJob } from './gateways/apply-event.job.ts'
import { backfillJob } from './gateways/backfill.job.ts'
import { startDemoGateway } from './gateways/demo/start-demo-gateway.ts'
import { eventsCheck } from './gateways/events-check.ts'
import { gatewayOrigins, gatewaysOf } from './gateways/gateways.ts'
import { givingIsOpen } from './gateways/giving-is-open.ts'
import { inboxRoutes } from './gateways/inbox.routes.tsx'
import { parkedGatewayEvents } from './gateways/parked-events.ts'
import { webhookRoutes } from './gateways/webhooks.routes.ts'
import { ledgerCheck } from './ledger/ledger-check.ts'
import { ledgerRoutes } from './ledger/ledger.routes.tsx'
import { chargesCheck } from './payments/charges-check.ts'
import { parkedCharges } from './payments/parked-charges.ts'
import { howWeCountRoutes } from './supporters/how-we-count.routes.tsx'
import { midnightRecountJob, recountJob } from './supporters/recount.job.ts'
import { supportersCheck } from './supporters/supporters-check.ts'
import { act, policy } from './contributions.policy.ts'
import { refuse } from './refusals.ts'

const island = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What readers give: the form, the gateways, the ledger, the count, receipts and appeals. */
export const contributions: Domain = {
  name: 'contributions',
  refuse,
  acts: policy.acts,
  extensions: [
    rooms.with({
      name: 'contributions',
      href: '/newsroom/contributions',
      title: 'Contributions',
      key: 'c',
      act: act('money.see'),
      layout: 'funding',
      place: 60,
    }),
    rooms.with({
      name: 'appeals',
      href: '/newsroom/appeals',
      title: 'Appeals',
      key: 'e',
      act: act('appeal.write'),
      layout: 'funding',
      place: 70,
    }),
    footerLinks.with({
      column: 'readers',
      href: '/contribute',
      words: { en: 'Contribute', ga: 'Tabhair síntiús' },
      place: 10,
    }),
    footerLinks.with({
      column: 'readers',
      href: '/how-we-count',
      words: { en: 'How we count supporters', ga: 'Conas a chomhairimid ár lucht tacaíochta' },
      place: 20,
    }),
    personsData.with(giversData),
    signInMarks.with(markSupporterAtSignIn),
  ],
  routes(app, runtime) {
    const gateways = gatewaysOf(runtime)
    contributeRoutes(app, gateways)
    contributionRoutes(app, gateways)
    howWeCountRoutes(app)
    webhookRoutes(app, gateways)
    staffContributionRoutes(app)
    ledgerRoutes(app)
    inboxRoutes(app, gateways)
    appealRoutes(app)
  },
  jobs(runtime) {
    const gateways = gatewaysOf(runtime)
    return [
      applyEventJob(gateways),
      sweepInboxJob(gateways),
      backfillJob(gateways),
      endAtGatewayJob(gateways),
      tellAgainJob(gateways),
      recountJob,
      midnightRecountJob,
    ]
  },
  parked(runtime) {
    const gateways = gatewaysOf(runtime)
    return [parkedGatewayEvents(gateways), parkedEnds(gateways), parkedCharges]
  },
  checks: [ledgerCheck, supportersCheck, eventsCheck, endsCheck, chargesCheck],
  subscriptions: [
    { event: 'gateway_event.received', job: 'contributions.apply-event' },
    { event: 'contribution.cancelled', job: 'contributions.end-at-gateway' },
    { event: 'payment.settled', job: recountJob.name },
    { event: 'payment.refunded', job: recountJob.name },
    { event: 'dispute.closed', job: recountJob.name },
  ],
  islands: {
    'give-form': island('./checkout/give-form.island.ts'),
    'payment-wait': island('./contribution/payment-wait.island.ts'),
  },
  formTargets: gatewayOrigins,
  async start(runtime) {
    return givingIsOpen(runtime.config) ? startDemoGateway(runtime) : { stop: async () => {} }
  },
}
