import { createHash } from 'node:crypto'
import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import type { CreativeId } from '../campaigns/campaign.ts'
import { type RunningCreative, runningCreatives } from '../campaigns/campaigns.queries.ts'
import type { SlotName } from './slot.ts'

export type { CreativeId }

/** What stands in a slot at the moment. */
export interface Creative {
  readonly id: CreativeId
  readonly advertiser: string
  readonly headline: string
  readonly words: string
  readonly href: string
}

/** How long a choice stands: as long as a page stays fresh. */
export const turnLasts = 10 * minute

/**
 * What stands in each slot of a page at an instant: sold campaigns before the paper's own, each by its
 * weight, no creative twice while there are others. The same instant gives the same choice, for every
 * reader and in every process. An empty slot is missing from the map.
 * @example const creatives = await creativesFor(ctx.db, ['front-river', 'front-foot'], ctx.clock.now())
 */
export async function creativesFor(
  db: Database,
  slots: readonly SlotName[],
  now: Date,
): Promise<ReadonlyMap<SlotName, Creative>> {
  const running = await runningCreatives(db, slots, now)
  const turn = Math.floor(now.getTime() / turnLasts)
  const chosen = new Map<SlotName, RunningCreative>()
  for (const slot of slots) {
    const taken = new Set([...chosen.values()].map(({ id }) => id))
    const creative = choose(
      running.filter((one) => one.slots.includes(slot)),
      `${slot} ${turn}`,
      taken,
    )
    if (creative) chosen.set(slot, creative)
  }
  return chosen
}

/**
 * The same for the present turn, remembered in this process while it lasts and nothing is booked or
 * ended: such a page bears the surrogate key `slots`.
 * @example const creatives = await creativesOn(ctx, ['article-rail'])
 */
export function creativesOn(
  ctx: Context,
  slots: readonly SlotName[],
): Promise<ReadonlyMap<SlotName, Creative>> {
  const now = ctx.clock.now()
  const turn = Math.floor(now.getTime() / turnLasts)
  return ctx.remember(
    `slots ${slots.join(' ')} ${turn}`,
    () => ['slots'],
    () => creativesFor(ctx.db, slots, now),
  )
}

/** Draws by weight, with a lot that depends on slot and turn alone. */
export function choose<C extends Pick<RunningCreative, 'id' | 'kind' | 'weight'>>(
  candidates: readonly C[],
  lot: string,
  taken: ReadonlySet<string>,
): C | undefined {
  const sold = candidates.filter(({ kind }) => kind === 'direct')
  const ofKind = sold.length > 0 ? sold : candidates
  const others = ofKind.filter(({ id }) => !taken.has(id))
  const open = others.length > 0 ? others : ofKind
  const total = open.reduce((sum, { weight }) => sum + weight, 0)
  let left = total * fraction(lot)
  for (const candidate of open) {
    left -= candidate.weight
    if (left < 0) return candidate
  }
  return open.at(-1)
}

const fraction = (lot: string): number =>
  createHash('sha256').update(lot).digest().readUInt32BE() / 2 ** 32
