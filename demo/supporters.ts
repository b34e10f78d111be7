import { crowd } from './crowd.ts'
import { minutesAfter } from './moment.ts'
import type { Language } from './paper.ts'
import { readers } from './readers.ts'
import { seeded, type Seeded } from './seeded.ts'

export type Rhythm = 'monthly' | 'annual' | 'once'

/** What became of one charge; money that came back names the day on which it did. */
export type PaymentOutcome =
  | { readonly kind: 'settled' }
  | { readonly kind: 'refunded'; readonly at: Date }
  | { readonly kind: 'dispute-open'; readonly at: Date }
  | { readonly kind: 'dispute-won'; readonly at: Date }
  | { readonly kind: 'dispute-lost'; readonly at: Date }

export interface Payment {
  readonly at: Date
  /** In cent. */
  readonly amount: number
  /** What the gateway kept, in cent. */
  readonly fee: number
  readonly outcome: PaymentOutcome
}

export interface Contribution {
  readonly key: string
  /** A reader with an account, or somebody who gave no more than an address. */
  readonly giver: { readonly reader: string } | { readonly email: string }
  readonly rhythm: Rhythm
  /** In cent, for each month, for each year, or once. */
  readonly amount: number
  readonly language: Language
  readonly startedAt: Date
  /** `null` while it goes on; a contribution given once has no end of its own. */
  readonly ended: { readonly at: Date; readonly why: 'by-the-giver' | 'card-failed' } | null
  /** Oldest first. */
  readonly payments: readonly Payment[]
}

/** How many people's contributions the demo edition holds, those who have stopped included. */
const giverCount = 1_412

const history = { months: 14, seed: 20_220_121 }

/**
 * Everyone who gives, or gave, over the past fourteen months, with each payment.
 * Some 1,340 of them are supporters at `now`; the rest stopped, took their money back or won it back.
 */
export function contributions(now: Date): Contribution[] {
  const random = seeded(history.seed)
  const named = [...Object.values(readers), ...crowd].filter((reader) => reader.supporter)
  return Array.from({ length: giverCount }, (_, index) => {
    const reader = named[index]
    const number = String(index + 1).padStart(4, '0')
    return contribute(random, now, {
      key: `contribution-${number}`,
      giver: reader ? { reader: reader.key } : { email: `giver${number}@example.org` },
      language: reader?.language ?? (random.next() < 0.08 ? 'ga' : 'en'),
      fate: reader ? 'goes-on' : fateOf(random),
    })
  })
}

type Fate = 'goes-on' | 'stopped' | 'card-failed' | 'refunded' | 'disputed'

function fateOf(random: Seeded): Fate {
  return random.weighted<Fate>([
    [936, 'goes-on'],
    [30, 'stopped'],
    [12, 'card-failed'],
    [12, 'refunded'],
    [10, 'disputed'],
  ])
}

type Promise = Pick<Contribution, 'key' | 'giver' | 'language'> & { readonly fate: Fate }

function contribute(random: Seeded, now: Date, promise: Promise): Contribution {
  const { fate, ...who } = promise
  const ends = fate === 'stopped' || fate === 'card-failed'
  const rhythm = ends ? 'monthly' : rhythmOf(random)
  const amount = amountOf(random, rhythm)
  const startedAt = startOf(random, now, rhythm, ends)
  const endedAt = ends ? monthsAfter(startedAt, random.between(2, 5)) : null
  const charges = chargesOf(rhythm, startedAt, endedAt ?? now)
  return {
    ...who,
    rhythm,
    amount,
    startedAt,
    ended: endedAt && { at: endedAt, why: fate === 'stopped' ? 'by-the-giver' : 'card-failed' },
    payments: charges.map((at, index) => ({
      at,
      amount,
      fee: feeOn(amount),
      outcome: outcomeOf(random, fate, at, now, index === charges.length - 1),
    })),
  }
}

function rhythmOf(random: Seeded): Rhythm {
  return random.weighted<Rhythm>([
    [70, 'monthly'],
    [10, 'annual'],
    [20, 'once'],
  ])
}

function amountOf(random: Seeded, rhythm: Rhythm): number {
  return random.weighted(amounts[rhythm]) * 100
}

/** Weights and sums in euro: most take the second step of the ladder, a few their own sum. */
const amounts: Record<Rhythm, readonly (readonly [weight: number, euro: number])[]> = {
  monthly: [
    [6, 2],
    [5, 3],
    [34, 5],
    [3, 7],
    [33, 10],
    [2, 12],
    [9, 15],
    [3, 20],
    [4, 25],
    [1, 50],
  ],
  annual: [
    [4, 30],
    [31, 50],
    [6, 60],
    [38, 100],
    [12, 150],
    [6, 250],
    [1, 500],
  ],
  once: [
    [9, 5],
    [14, 10],
    [29, 20],
    [5, 30],
    [26, 50],
    [12, 100],
    [4, 200],
    [1, 1_000],
  ],
}

/** More people began lately than long ago, and each at an hour of their own. */
function startOf(random: Seeded, now: Date, rhythm: Rhythm, ends: boolean): Date {
  const longest = { monthly: history.months * 30, annual: 350, once: 350 }[rhythm]
  const shortest = ends ? 200 : 0
  const days = shortest + (longest - shortest) * random.next() ** 1.3
  return minutesAfter(now, -Math.max(3, Math.round(days * 24 * 60)))
}

function chargesOf(rhythm: Rhythm, startedAt: Date, until: Date): Date[] {
  if (rhythm !== 'monthly') return [startedAt]
  const charges = [startedAt]
  for (let month = 1; ; month += 1) {
    const at = monthsAfter(startedAt, month)
    if (at >= until) return charges
    charges.push(at)
  }
}

function outcomeOf(
  random: Seeded,
  fate: Fate,
  at: Date,
  now: Date,
  isLast: boolean,
): PaymentOutcome {
  if (!isLast || (fate !== 'refunded' && fate !== 'disputed')) return { kind: 'settled' }
  const passed = (now.getTime() - at.getTime()) / 60_000
  const turned = minutesAfter(at, Math.max(1, Math.round(passed * (0.1 + 0.6 * random.next()))))
  if (fate === 'refunded') return { kind: 'refunded', at: turned }
  return {
    kind: random.weighted([
      [1, 'dispute-open' as const],
      [1, 'dispute-won' as const],
      [2, 'dispute-lost' as const],
    ]),
    at: turned,
  }
}

/** The demo gateway keeps 1.5 per cent and 25 cent of every charge. */
function feeOn(amount: number): number {
  return Math.round(amount * 0.015) + 25
}

/** The same day and hour, months later; in a month too short for it, that month's last day. */
function monthsAfter(start: Date, months: number): Date {
  const moved = new Date(start)
  moved.setUTCMonth(moved.getUTCMonth() + months, 1)
  const lastDay = new Date(
    Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0),
  ).getUTCDate()
  moved.setUTCDate(Math.min(start.getUTCDate(), lastDay))
  return moved
}
