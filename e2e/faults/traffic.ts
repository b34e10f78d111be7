import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../../testing/client.ts'
import type { Seeded } from '../../demo/seeded.ts'
import { eventsOfGift } from './gateway.ts'
import type { ReadPaper } from './readers.ts'

/** A comment as a reader's form bore it, and the address that the paper answered, if it did. */
export interface SentComment {
  readonly reader: number
  readonly text: string
  readonly submission: string
  location: string | undefined
}

/** A gift that was led to the gateway's page, and what the gateway tells of it until it has been heard. */
export interface SentGift {
  readonly reader: number
  readonly checkout: string
  readonly events: { readonly id: string; readonly body: string; isTaken: boolean }[]
}

/** All that was sent in all rounds: what readers and the gateway were told. */
export interface Record {
  readonly comments: SentComment[]
  readonly gifts: SentGift[]
  /** Answers that are neither yes nor "not now": there should be none. */
  readonly surprises: string[]
}

/** The paper as it runs in this round. */
export interface Round {
  readonly url: string
  readonly deliver: (url: string, body: string) => Promise<Answer>
}

export interface Traffic {
  /** Resolves when so many posts have been acknowledged, or nobody answers any more. */
  acknowledged(count: number): Promise<void>
  /** The paper has gone: everyone stops. */
  ended(): Promise<void>
}

const commenters = 6
const givers = 3

/** Readers comment and give, and the gateway tells of payments, all at once, until nobody answers; each pauses so many milliseconds between two acts. */
export function beginTraffic(
  paper: ReadPaper,
  round: Round,
  record: Record,
  chance: Seeded,
  pace = 0,
): Traffic {
  const state = {
    acknowledged: 0,
    isOver: false,
    waiting: [] as { count: number; resolve: () => void }[],
  }
  const told = () => {
    for (const { count, resolve } of state.waiting)
      if (state.isOver || state.acknowledged >= count) resolve()
  }
  const acknowledge = () => {
    state.acknowledged += 1
    told()
  }

  /** The answer, or nothing where the paper has gone, or says that it cannot just now. */
  const post = async (send: Promise<Answer>, what: string): Promise<Answer | undefined> => {
    const answer = await send.catch(() => undefined)
    if (answer === undefined) state.isOver = true
    if (answer === undefined || answer.status === 503) return undefined
    if (answer.status !== 303 && answer.status !== 200)
      record.surprises.push(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`)
    return answer
  }

  const sendComment = async (comment: SentComment) => {
    const { text, submission } = comment
    const answer = await post(
      paper
        .browser(comment.reader, round.url)
        .post(`/articles/${paper.article}/comments`, { text, submission }),
      'a comment',
    )
    if (answer?.status !== 303) return
    if (comment.location && answer.location !== comment.location)
      record.surprises.push(`the same form led to ${comment.location} and to ${answer.location}`)
    comment.location = answer.location
    acknowledge()
  }

  const comment = async () => {
    const unanswered =
      chance.next() < 0.5
        ? record.comments.find(({ location }) => location === undefined)
        : undefined
    if (unanswered) return sendComment(unanswered)
    const number = record.comments.length
    const words = number % 8 === 0 ? 'You vermin, number' : 'A thought about the bridge, number'
    const sent: SentComment = {
      reader: number,
      text: `${words} ${number}.`,
      submission: `form-key-${number}`,
      location: undefined,
    }
    record.comments.push(sent)
    await sendComment(sent)
    if (chance.next() < 0.2) await sendComment(sent)
  }

  const tell = async (gift: SentGift) => {
    const open = gift.events.filter(({ isTaken }) => !isTaken)
    const deliveries =
      chance.next() < 0.3 ? [...open, ...open] : chance.next() < 0.5 ? open : open.toReversed()
    await Promise.all(
      deliveries.map(async (event) => {
        const sent = round.deliver(round.url, event.body)
        if ((await post(sent, 'a webhook'))?.status !== 200) return
        event.isTaken = true
        acknowledge()
      }),
    )
  }

  const give = async () => {
    const untold = record.gifts.find(({ events }) => events.some(({ isTaken }) => !isTaken))
    if (untold) return tell(untold)
    const reader = chance.between(0, paper.readers.length - 1)
    const email = `giver-${record.gifts.length}@example.org`
    const answer = await post(
      paper
        .browser(reader, round.url)
        .post('/contributions', { often: 'once', 'amount-once': '20', email }),
      'a contribution',
    )
    const checkout = answer?.location?.split('/pay/')[1]
    if (!checkout) return
    const gift = giftOf(reader, checkout, record.gifts.length, email)
    record.gifts.push(gift)
    acknowledge()
    await tell(gift)
  }

  const untilOver = async (act: () => Promise<void>) => {
    while (!state.isOver) {
      await act()
      if (pace > 0) await pause(pace)
    }
    told()
  }
  const everyone = Promise.all([
    ...Array.from({ length: commenters }, () => untilOver(comment)),
    ...Array.from({ length: givers }, () => untilOver(give)),
  ])
  return {
    acknowledged: (count) =>
      new Promise((resolve) => (state.waiting.push({ count, resolve }), told())),
    ended: () => everyone.then(() => undefined),
  }
}

function giftOf(reader: number, checkout: string, number: number, email: string): SentGift {
  const at = new Date(Date.UTC(2026, 10, 24, 12, 0, number % 60))
  const events = eventsOfGift(checkout, { email, number, at })
  return { reader, checkout, events: events.map(({ id, body }) => ({ id, body, isTaken: false })) }
}
