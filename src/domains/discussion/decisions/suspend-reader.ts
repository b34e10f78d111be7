import { profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { submissionKey, submitOnce } from '#platform/http'
import { announce } from '#platform/outbox'
import { shownLine } from '#platform/text'
import { cleanText } from '../comments/clean-text.ts'
import { personOf } from '#platform/policy'
import { must } from '../discussion.policy.ts'
import type { Ground } from '../grounds.ts'
import { policyNumber } from '../policy/policy-version.ts'
import { refuse } from '../refusals.ts'
import type { Decision } from './decision.ts'
import { insertDecision } from './decisions.queries.ts'
import { insertNotices } from './notices.queries.ts'
import { lockStanding, setSuspension } from './standings.queries.ts'

export interface SuspensionInput {
  readonly person: string
  readonly ground: Ground
  readonly words: string
  readonly law?: string | undefined
  readonly until: Date
}

/**
 * Suspends a reader from commenting until an instant: reading, liking and reporting go on. One
 * decision, told to the reader when it can no longer be undone. Refuses staff, and instants that
 * are past.
 * @example await suspendReader(ctx, { person: colm, ground: 'abuse', words: 'Three comments in a month.', until })
 */
export async function suspendReader(ctx: Context, input: SuspensionInput): Promise<string> {
  const decider = personOf(ctx.actor).id
  if (input.until <= ctx.clock.now()) throw refuse('discussion.until_past', { field: 'until' })
  if (input.ground === 'unlawful' && !shownLine(input.law ?? ''))
    throw refuse('discussion.law_missing', { field: 'law' })
  const reader = (await profilesOf(ctx.db, [input.person])).get(input.person)
  if (!reader) throw refuse('discussion.no_reader')
  if (reader.isStaff) throw refuse('discussion.staff_suspended')
  const key = submissionKey(
    undefined,
    decider,
    input.person,
    input.ground,
    input.words,
    input.until.toISOString(),
  )
  return ctx.transaction(async (tx) => {
    await must(tx, 'reader.suspend', { id: input.person })
    return submitOnce(tx, key, newId<'Decision'>(tx), async (id) => {
      const law = input.ground === 'unlawful' ? shownLine(input.law ?? '').slice(0, 500) : null
      const words = cleanText(input.words).slice(0, 3000)
      await applySuspension(tx, {
        ...plain(tx, decider),
        id,
        personId: input.person,
        measure: 'suspend',
        ground: input.ground,
        words,
        law,
        until: input.until,
      })
    })
  })
}

/**
 * Ends a suspension before its time; the form that names the suspension may be sent twice. Refuses
 * where there is none.
 * @example await endSuspension(ctx, { person: colm })
 */
export async function endSuspension(
  ctx: Context,
  input: { person: string; suspension?: string | undefined },
): Promise<string> {
  const decider = personOf(ctx.actor).id
  const id = newId<'Decision'>(ctx)
  const key = submissionKey(undefined, 'end of a suspension', input.suspension ?? id)
  return ctx.transaction(async (tx) => {
    await must(tx, 'reader.suspend', { id: input.person })
    return submitOnce(tx, key, id, async () => {
      const { suspensionId, suspendedUntil } = await lockStanding(tx.db, input.person)
      if (!suspensionId || !suspendedUntil || suspendedUntil <= tx.clock.now())
        throw refuse('discussion.not_suspended')
      await applySuspension(tx, {
        ...plain(tx, decider),
        id,
        personId: input.person,
        measure: 'end-suspension',
        supersedes: suspensionId,
      })
    })
  })
}

async function applySuspension(tx: Context, decision: Decision): Promise<void> {
  await insertDecision(tx.db, decision)
  const isSuspended = decision.measure === 'suspend'
  await setSuspension(tx.db, decision.personId, {
    until: decision.until,
    decision: isSuspended ? decision.id : null,
  })
  const dueAt = new Date(tx.clock.now().getTime() + tx.settings.undoSeconds * 1000)
  await insertNotices(tx, { decision: decision.id, reports: [], dueAt })
  await announce(tx, {
    type: 'reader.suspended',
    payload: { decisionId: decision.id, personId: decision.personId },
  })
}

const plain = (tx: Context, decider: string) => ({
  commentId: null,
  ground: null,
  source: 'moderator' as const,
  automation: 'none' as const,
  rule: '',
  ruleVersion: '',
  policyVersion: policyNumber,
  textRevision: null,
  deciderId: decider,
  words: '',
  law: null,
  matches: [],
  before: {},
  until: null,
  supersedes: null,
  decidedAt: tx.clock.now(),
})
