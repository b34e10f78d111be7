import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../articles/article.ts'
import { asId } from '#platform/ids'
import {
  addContainer,
  moveCard,
  moveContainer,
  placeCard,
  placesIn,
  removeCard,
  removeContainer,
} from './arrange-front.ts'
import { type ContainerPlan, layouts, partsOf } from './front.ts'

const id = (n: number): ArticleId =>
  asId<'Article'>(`01938f3a-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`)
const [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map(id) as [
  ArticleId,
  ArticleId,
  ArticleId,
  ArticleId,
  ArticleId,
  ArticleId,
]
const plan: ContainerPlan[] = [
  { layout: 'lead', heading: 'Top', length: null, parts: [[a], [b], [c, d]] },
  { layout: 'river', heading: 'Latest', length: 8, parts: [] },
  { layout: 'voices', heading: 'Opinion', length: null, parts: [[e]] },
]
const parts = (given: readonly ContainerPlan[]) => given.map((container) => container.parts)

describe('arranging the front', () => {
  test('a new lead pushes the old one to the links below it', () => {
    expect(parts(placeCard(plan, f, { container: 0, part: 0 }))[0]).toEqual([[f], [a, b], [c, d]])
  })

  test('a card that is placed elsewhere leaves its place', () => {
    expect(parts(placeCard(plan, d, { container: 2, part: 0 }))).toEqual([
      [[a], [b], [c]],
      [],
      [[d, e]],
    ])
  })

  test('up and down go through the parts and over a river', () => {
    expect(parts(moveCard(plan, d, -1))[0]).toEqual([[a], [b], [d, c]])
    expect(parts(moveCard(plan, c, -1))[0]).toEqual([[a], [b, c], [d]])
    expect(parts(moveCard(plan, d, 1))).toEqual([[[a], [b], [c]], [], [[d, e]]])
    expect(parts(moveCard(plan, a, -1))).toEqual(parts(plan))
    expect(parts(moveCard(plan, e, 1))).toEqual(parts(plan))
  })

  test('a card that moves up into a full lead changes places with it', () => {
    expect(parts(moveCard(plan, b, -1))[0]).toEqual([[b], [a], [c, d]])
  })

  test('containers are added, moved and taken away', () => {
    const more = addContainer(plan, { layout: 'quarters', heading: 'Ireland', length: 3 })
    expect(more.at(-1)).toEqual({
      layout: 'quarters',
      heading: 'Ireland',
      length: null,
      parts: [[], [], [], []],
    })
    expect(moveContainer(more, 3, -1).map(({ heading }) => heading)).toEqual([
      'Top',
      'Latest',
      'Ireland',
      'Opinion',
    ])
    expect(moveContainer(more, 0, -1)).toEqual(more)
    expect(removeContainer(more, 1).map(({ heading }) => heading)).toEqual([
      'Top',
      'Opinion',
      'Ireland',
    ])
  })

  test('whatever is done, no article stands twice and no part is too full', () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('place' as const),
        n: fc.integer({ min: 1, max: 20 }),
        at: fc.nat(30),
      }),
      fc.record({
        kind: fc.constantFrom('up' as const, 'down' as const, 'remove' as const),
        n: fc.integer({ min: 1, max: 20 }),
        at: fc.nat(30),
      }),
      fc.record({ kind: fc.constant('container' as const), n: fc.nat(4), at: fc.nat(30) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let present = plan
        for (const { kind, n, at } of acts) {
          const place = placesIn(present)[at % placesIn(present).length]
          if (kind === 'place' && place) present = placeCard(present, id(n), place)
          else if (kind === 'up' || kind === 'down')
            present = moveCard(present, id(n), kind === 'up' ? -1 : 1)
          else if (kind === 'remove') present = removeCard(present, id(n))
          else
            present = addContainer(present, {
              layout: layouts[n % layouts.length] ?? 'lead',
              heading: 'x',
              length: null,
            })
        }
        const placed = present.flatMap((container) => container.parts.flat())
        expect(new Set(placed).size).toBe(placed.length)
        for (const container of present)
          expect(
            container.parts.every(
              (cards, part) => cards.length <= (partsOf[container.layout][part] ?? 0),
            ),
          ).toBe(true)
      }),
    )
  })
})
