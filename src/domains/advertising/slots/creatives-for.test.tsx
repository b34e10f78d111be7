import * as fc from 'fast-check'
import { sql } from 'kysely'
import { render } from 'preact-render-to-string'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { minute } from '#platform/clock'
import { type Context, systemActor } from '#platform/context'
import { asId } from '#platform/ids'
import { testPaper, type TestPaper } from '#testing'
import { addCampaign } from '../campaigns/add-campaign.ts'
import type { CampaignInput, CreativeId } from '../campaigns/campaign.ts'
import { endCampaign } from '../campaigns/end-campaign.ts'
import { choose, creativesFor, turnLasts } from './creatives-for.ts'
import { Slot } from './slot.view.tsx'
import type { SlotName } from './slot.ts'

let paper: TestPaper
let ctx: Context
beforeAll(async () => {
  paper = await testPaper()
  ctx = paper.context(systemActor('test'))
})
afterAll(() => paper.stop())
beforeEach(() => sql`truncate advertising.campaigns cascade`.execute(ctx.db))

const campaign = (advertiser: string, more: Partial<CampaignInput> = {}): CampaignInput => ({
  advertiser,
  kind: 'direct',
  slots: ['article-rail'],
  weight: 1,
  startsAt: new Date('2026-11-01T00:00:00Z'),
  endsAt: new Date('2026-12-01T00:00:00Z'),
  creatives: [
    { headline: `${advertiser} says`, words: 'A line of words.', href: 'https://example.com/' },
  ],
  ...more,
})
const advertisers = async (slots: readonly SlotName[], at: Date | string) =>
  [...(await creativesFor(ctx.db, slots, new Date(at)))].map(([slot, { advertiser }]) => [
    slot,
    advertiser,
  ])

describe('what stands in a slot', () => {
  test('is nothing while nothing is booked: no label, no words, no room', () => {
    expect(render(<Slot name="article-rail" creative={undefined} language="en" />)).toBe(
      '<div class="ad" data-slot="article-rail" hidden></div>',
    )
  })

  test('runs from its first instant up to its last, not on it', async () => {
    const id = await addCampaign(ctx, campaign('Nore Valley Bicycles'))
    const rail = ['article-rail'] as const
    expect(await advertisers(rail, '2026-10-31T23:59:59.999Z')).toEqual([])
    expect(await advertisers(rail, '2026-11-01T00:00:00Z')).toEqual([
      ['article-rail', 'Nore Valley Bicycles'],
    ])
    expect(await advertisers(rail, '2026-11-30T23:59:59.999Z')).toEqual([
      ['article-rail', 'Nore Valley Bicycles'],
    ])
    expect(await advertisers(rail, '2026-12-01T00:00:00Z')).toEqual([])
    expect(await advertisers(['front-river'], '2026-11-15T00:00:00Z')).toEqual([])
    expect(await endCampaign(ctx, id)).toBe('ended')
    expect(await advertisers(rail, paper.clock.now())).toEqual([])
    expect(await endCampaign(ctx, id)).toBe('over-before')
  })

  test('is labelled, leads away as sponsored, and names who pays', async () => {
    await addCampaign(ctx, campaign('The Barrow Line', { slots: ['front-river', 'front-foot'] }))
    const chosen = await creativesFor(ctx.db, ['front-river'], paper.clock.now())
    expect(
      render(<Slot name="front-river" creative={chosen.get('front-river')} language="en" />),
    ).toBe(
      '<aside class="ad" aria-label="Advertisement: The Barrow Line" data-slot="front-river"><p>Advertisement</p><div><a class="house" href="https://example.com/" rel="sponsored noopener"><b>The Barrow Line says</b><span>A line of words.</span></a></div></aside>',
    )
  })

  test('is marked as the paper’s language on a page in another', async () => {
    await addCampaign(ctx, campaign('The Barrow Line', { slots: ['front-river'] }))
    const [creative] = (await creativesFor(ctx.db, ['front-river'], paper.clock.now())).values()
    const html = render(<Slot name="article-rail" creative={creative} language="ga" wordsIn="en" />)
    expect(html).toContain('<p>Fógra</p>')
    expect(html).toContain('lang="en-IE"')
  })

  test('is not the same twice on a page while there is another', async () => {
    await addCampaign(ctx, campaign('The Barrow Line', { slots: ['front-river', 'front-foot'] }))
    await addCampaign(
      ctx,
      campaign('Nore Valley Bicycles', { slots: ['front-river', 'front-foot'] }),
    )
    for (let turn = 0; turn < 20; turn += 1) {
      const at = new Date(paper.clock.now().getTime() + turn * turnLasts)
      const shown = await advertisers(['front-river', 'front-foot'], at)
      expect(new Set(shown.map(([, advertiser]) => advertiser)).size).toBe(2)
    }
  })

  test('is the paper’s own only where nothing is sold', async () => {
    await addCampaign(ctx, campaign('The Barrow Line', { slots: ['front-river'] }))
    await addCampaign(
      ctx,
      campaign('The Tholsel', {
        kind: 'house',
        weight: 100,
        slots: ['article-rail', 'front-river'],
      }),
    )
    expect(await advertisers(['article-rail'], paper.clock.now())).toEqual([
      ['article-rail', 'The Tholsel'],
    ])
    for (let turn = 0; turn < 20; turn += 1) {
      const at = new Date(paper.clock.now().getTime() + turn * turnLasts)
      expect((await advertisers(['front-river'], at)).flat()).not.toContain('The Tholsel')
    }
  })
})

describe('the choice', () => {
  const candidate = fc.record({
    id: fc.uuid().map((id) => asId<'Creative'>(id)),
    kind: fc.constantFrom('direct' as const, 'house' as const),
    weight: fc.integer({ min: 1, max: 100 }),
  })
  const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 6 })

  test('depends on slot and time alone, and always takes one that is there', () => {
    fc.assert(
      fc.property(candidates, fc.string(), (list, lot) => {
        const chosen = choose(list, lot, new Set())
        expect(choose(list, lot, new Set())).toBe(chosen)
        if (list.length === 0) expect(chosen).toBeUndefined()
        else expect(list).toContain(chosen)
        if (list.some(({ kind }) => kind === 'direct')) expect(chosen?.kind).toBe('direct')
      }),
    )
  })

  test('goes by weight over many turns', () => {
    const list = (['a', 'b'] as const).map((id) => ({
      id: id as CreativeId,
      kind: 'direct' as const,
      weight: id === 'a' ? 3 : 1,
    }))
    const turns = Array.from(
      { length: 4000 },
      (_, turn) => choose(list, `article-rail ${turn}`, new Set())?.id,
    )
    const share = turns.filter((id) => String(id) === 'a').length / turns.length
    expect(share).toBeGreaterThan(0.72)
    expect(share).toBeLessThan(0.78)
  })

  test('stands for as long as a page stays fresh', async () => {
    const start = Math.ceil(paper.clock.now().getTime() / turnLasts) * turnLasts
    const at = (minutes: number) =>
      creativesFor(ctx.db, ['front-river'], new Date(start + minutes * minute))
    expect(await at(0)).toEqual(await at(9))
  })
})
