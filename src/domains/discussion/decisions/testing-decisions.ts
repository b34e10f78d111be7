import { sql } from 'kysely'
import { second } from '#platform/clock'
import { systemActor } from '#platform/context'
import { listMails, type StoredMail } from '#platform/mail'
import { Refusal } from '#platform/refusals'
import { reportComment } from '../reports/report-comment.ts'
import { countsOf } from '../threads/counts.queries.ts'
import type { TestThread } from '../testing-thread.ts'
import type { DecisionInput } from './decide-on-comment.ts'
import { postDueNotices } from './post-due-notices.ts'

/** The code of the refusal that the work ends in. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

/** A removal for abuse, of the first text, by somebody who has seen no decision on it. */
export const removal = (comment: string, changes: Partial<DecisionInput> = {}): DecisionInput => ({
  comment,
  measure: 'remove',
  ground: 'abuse',
  words: 'Leave the person out of it.',
  revision: 1,
  seen: '',
  ...changes,
})

/** What the tests of decisions ask of a thread again and again. */
export function decisionTools(thread: () => TestThread) {
  const db = () => thread().paper.context().db
  const plain = { notifierKey: '', inGoodFaith: false }
  return {
    /** A comment by Colm that Amina and somebody without an account have reported. */
    async reported(text: string) {
      const id = await thread().comment('colm', text)
      await reportComment(thread().as('amina'), {
        ...plain,
        comment: id,
        ground: 'abuse',
        words: 'Rude.',
        language: 'en',
      })
      const somebody = {
        notifierKey: 'someone',
        email: 'tell@example.org',
        language: 'ga' as const,
      }
      await reportComment(thread().paper.context(), {
        ...plain,
        ...somebody,
        comment: id,
        ground: 'hatred',
        words: '',
      })
      return id
    },
    async placeOf(id: string) {
      const { rows } = await sql<{
        state: string
        listed: boolean
        openReports: number
        waitingSince: Date | null
      }>`
        select state, listed, open_reports, waiting_since from discussion.comments where id = ${id}`.execute(
        db(),
      )
      return rows[0]
    },
    async reportStates(id: string) {
      const { rows } = await sql<{ state: string }>`
        select state from discussion.reports where comment_id = ${id} order by id`.execute(db())
      return rows.map(({ state }) => state)
    },
    count: async () => (await countsOf(db(), [thread().article])).get(thread().article) ?? 0,
    async lettersTo(recipient: string, part = ''): Promise<StoredMail[]> {
      return (await listMails(db())).filter(
        (mail) => mail.recipient === recipient && mail.textPart.includes(part),
      )
    },
    /** Lets the undo window pass and posts what is due. */
    settleNotices: () => {
      thread().paper.clock.advance(61 * second)
      return postDueNotices(thread().paper.context(systemActor('test')))
    },
  }
}
