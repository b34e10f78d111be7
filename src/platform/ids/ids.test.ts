import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fakeClock } from '../clock/index.ts'
import { systemRandom } from '../random/index.ts'
import { asId, idAt, idSchema, newId } from './index.ts'

const moment = new Date('2026-11-24T14:32:00Z')

describe('an id', () => {
  test('sorts by age', () => {
    const instants = fc.uniqueArray(fc.integer({ min: 0, max: 4_000_000_000_000 }), {
      minLength: 2,
      maxLength: 50,
    })
    fc.assert(
      fc.property(instants, (ages) => {
        const byAge = ages
          .toSorted((a, b) => a - b)
          .map((age) => idAt<'Comment'>(new Date(age), systemRandom))
        expect(byAge.toSorted()).toEqual(byAge)
      }),
    )
  })

  test('is one of many for the same instant', () => {
    const source = { clock: fakeClock(moment), random: systemRandom }
    expect(new Set(Array.from({ length: 1000 }, () => newId<'Comment'>(source))).size).toBe(1000)
  })

  test('comes from the clock that it is given', () => {
    const id = newId<'Comment'>({ clock: fakeClock(moment), random: systemRandom })
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(moment.getTime())
  })

  test('is larger than those that this process made before, within the same millisecond too', () => {
    const source = { clock: fakeClock(moment), random: systemRandom }
    const ids = Array.from({ length: 1000 }, () => newId<'Comment'>(source))
    expect(ids.toSorted()).toEqual(ids)
  })

  test('that is none is a defect where it should be known, and an issue where it was typed', () => {
    expect(() => asId('1')).toThrow('Not an id: 1')
    expect(() => asId(`${idAt(moment, systemRandom)} or 1=1`)).toThrow(TypeError)
    expect(idSchema<'Comment'>().safeParse('not-an-id').success).toBe(false)
    expect(idSchema<'Comment'>().parse('019abcde-0000-7000-8000-000000000000')).toBe(
      '019abcde-0000-7000-8000-000000000000',
    )
  })
})
