import { sql } from 'kysely'
import { type Answer, TestClient, type TestPaper } from '#testing'
import { demoGateway } from './gateways/demo/demo-gateway.ts'
import { demoOrigin, demoSignatureHeader, webhookSecret } from './gateways/demo/keys.ts'
import type { Gateway } from './gateways/gateway.ts'
import type { Gateways } from './gateways/gateways.ts'
import { signBody } from './gateways/webhook-signature.ts'

/** The demonstration's side of a test paper: its gateway, and a browser on its origin. */
export function demoOf(paper: TestPaper) {
  const { config, signer } = paper.runtime
  const gateway: Gateway = demoGateway(config, signer)
  const gateways: Gateways = new Map([[gateway.name, gateway]])
  return {
    gateway,
    gateways,
    origin: demoOrigin(config),
    browser: new TestClient(demoOrigin(config)),
  }
}

export interface Giving {
  readonly often?: 'month' | 'year' | 'once'
  readonly own?: string
  readonly email?: string
  readonly card?: 'good' | 'refused' | 'fails-later'
}

/** Gives as a reader without scripts does: the paper's form, the hosted page, and back. */
export async function give(
  paper: TestPaper,
  giving: Giving = {},
  client?: TestClient,
): Promise<{ hosted: string; back: Answer }> {
  const { often = 'month', own = '', email = 'aoife@example.com', card = 'good' } = giving
  const reader = client ?? (await paper.client())
  const sent = await reader.post('/contributions', {
    often,
    own,
    email,
    'amount-month': '10',
    'amount-year': '100',
    'amount-once': '50',
  })
  if (sent.status !== 303 || !sent.location)
    throw new Error(`not led to the hosted page: ${sent.status} ${sent.text}`)
  const { browser } = demoOf(paper)
  const hosted = new URL(sent.location).pathname
  const back = await browser.post(hosted, { email, card })
  if (back.status !== (card === 'refused' ? 422 : 303))
    throw new Error(`the hosted page answered ${back.status}`)
  return { hosted, back }
}

/** Path and query of a whole address. */
export const pathOf = (address: string | undefined): string => {
  const url = new URL(address ?? '', 'http://nowhere.example')
  return `${url.pathname}${url.search}`
}

/** Delivers a body as the demonstration signs it. */
export function deliver(
  paper: TestPaper,
  body: string,
  signature = signBody(webhookSecret(paper.runtime.signer), body, paper.clock.now()),
): Promise<Answer> {
  return new TestClient(paper.url).send(
    'POST',
    '/webhooks/demo',
    { 'content-type': 'application/json', [demoSignatureHeader]: signature },
    body,
  )
}

export interface Figures {
  readonly contributions: number
  readonly payments: number
  readonly receipts: number
  readonly mails: number
  readonly transactions: number
  readonly unapplied: number
}

/** What is on record, counted. */
export async function figuresOf(paper: TestPaper): Promise<Figures> {
  const { rows } = await sql<Figures>`select
    (select count(*) from contributions.contributions) as contributions,
    (select count(*) from contributions.payments) as payments,
    (select count(*) from contributions.receipts) as receipts,
    (select count(*) from platform.mails where kind = 'receipt') as mails,
    (select count(*) from contributions.ledger_transactions) as transactions,
    (select count(*) from contributions.gateway_events where applied_at is null) as unapplied`.execute(
    paper.runtime.db,
  )
  if (!rows[0]) throw new Error('no figures')
  return rows[0]
}

/** The balances of the ledger by account, in minor units of the paper's currency. */
export async function balancesOf(paper: TestPaper): Promise<Record<string, number>> {
  const { rows } = await sql<{
    account: string
    minor: number
  }>`select account_id as account, sum(amount_minor)::bigint as minor
    from contributions.ledger_entries where currency = 'EUR' group by 1`.execute(paper.runtime.db)
  return Object.fromEntries(rows.map(({ account, minor }) => [account, minor]))
}
