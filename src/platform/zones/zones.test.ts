import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour } from '../clock/index.ts'
import {
  addMonths,
  dateWords,
  dayIn,
  longDateWords,
  momentWords,
  relativeWords,
  shortWhenWords,
  startOfDay,
  timeWords,
  whenWords,
  zoneWords,
} from './index.ts'

const dublin = 'Europe/Dublin'
const at = (text: string) => new Date(text)

describe('a day', () => {
  test('is that of the zone, not that of the machine', () => {
    expect(dayIn(dublin, at('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
    expect(dayIn(dublin, at('2026-01-01T23:30:00Z'))).toBe('2026-01-01')
    expect(dayIn('Pacific/Kiritimati', at('2026-01-01T10:00:00Z'))).toBe('2026-01-02')
  })

  test('has 23 or 25 hours where Dublin changes its clocks', () => {
    const hours = (day: string, next: string) =>
      (startOfDay(dublin, next).getTime() - startOfDay(dublin, day).getTime()) / hour
    expect(hours('2026-03-29', '2026-03-30')).toBe(23)
    expect(hours('2026-10-25', '2026-10-26')).toBe(25)
    expect(hours('2026-11-24', '2026-11-25')).toBe(24)
  })

  test('has half an hour more or less where Lord Howe changes its clocks', () => {
    const lordHowe = 'Australia/Lord_Howe'
    const hours = (day: string, next: string) =>
      (startOfDay(lordHowe, next).getTime() - startOfDay(lordHowe, day).getTime()) / hour
    expect(hours('2026-04-05', '2026-04-06')).toBe(24.5)
    expect(hours('2026-10-04', '2026-10-05')).toBe(23.5)
    expect(startOfDay(lordHowe, '2026-07-01').toISOString()).toBe('2026-06-30T13:30:00.000Z')
  })

  test('that has no midnight begins an hour later', () => {
    expect(startOfDay('Asia/Beirut', '2026-03-29').toISOString()).toBe('2026-03-28T22:00:00.000Z')
    expect(timeWords('en', 'Asia/Beirut', startOfDay('Asia/Beirut', '2026-03-29'))).toBe('01:00')
  })

  test('begins on itself, at any instant, in any zone', () => {
    const zones = fc.constantFrom(
      dublin,
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Asia/Beirut',
      'UTC',
    )
    const instants = fc.date({
      min: at('2000-01-01T00:00:00Z'),
      max: at('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const day = dayIn(zone, instant)
        const begin = startOfDay(zone, day)
        expect(dayIn(zone, begin)).toBe(day)
        expect(begin.getTime()).toBeLessThanOrEqual(instant.getTime())
        expect(dayIn(zone, new Date(begin.getTime() - 1))).not.toBe(day)
      }),
    )
  })
})

describe('a month later', () => {
  test.each([
    ['2026-01-31T12:00:00Z', 1, '2026-02-28T12:00:00.000Z'],
    ['2028-01-31T12:00:00Z', 1, '2028-02-29T12:00:00.000Z'],
    ['2028-02-29T12:00:00Z', 12, '2029-02-28T12:00:00.000Z'],
    ['2026-08-31T11:00:00Z', 1, '2026-09-30T11:00:00.000Z'],
    ['2026-12-31T12:00:00Z', 2, '2027-02-28T12:00:00.000Z'],
  ])('than %s by %d is %s', (from, months, to) => {
    expect(addMonths(dublin, at(from), months).toISOString()).toBe(to)
  })

  test('is at the same hour of the zone when the clocks change between', () => {
    const later = addMonths(dublin, at('2026-03-15T09:00:00Z'), 1)
    expect(later.toISOString()).toBe('2026-04-15T08:00:00.000Z')
    expect(timeWords('en', dublin, later)).toBe('09:00')
  })

  test('at an hour that the zone leaves out is the hour after it', () => {
    expect(addMonths(dublin, at('2026-02-28T01:30:00Z'), 1).toISOString()).toBe(
      '2026-03-28T01:30:00.000Z',
    )
    expect(addMonths(dublin, at('2026-01-29T01:30:00Z'), 2).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    )
  })

  test('takes its day from the zone: late on the 31st in Dublin is the 31st', () => {
    expect(dayIn(dublin, addMonths(dublin, at('2026-07-30T23:30:00Z'), 1))).toBe('2026-08-31')
  })
})

describe('an instant in words', () => {
  const talks = at('2022-01-21T16:20:00Z')

  test('is given in the zone and the language of the page', () => {
    expect(timeWords('en', dublin, talks)).toBe('16:20')
    expect(dateWords('en', dublin, talks)).toBe('21 January 2022')
    expect(longDateWords('en', dublin, talks)).toBe('Friday 21 January 2022')
    expect(momentWords('en', dublin, talks)).toBe('21 January 2022, 16:20')
    expect(dateWords('ga', dublin, talks)).toBe('21 Eanáir 2022')
    expect(longDateWords('ga', dublin, talks)).toContain('Dé hAoine')
  })

  test.each([
    ['2022-01-21T23:30:00Z', '16:20', '16:20'],
    ['2022-01-22T00:10:00Z', '21 January, 16:20', '21 Jan'],
    ['2022-12-31T20:00:00Z', '21 January, 16:20', '21 Jan'],
    ['2023-01-01T00:10:00Z', '21 January 2022, 16:20', '21 Jan 2022'],
  ])(
    'older than today a time has its day, older than this year its year (%s)',
    (now, long, short) => {
      expect(whenWords('en', dublin, talks, at(now))).toBe(long)
      expect(shortWhenWords('en', dublin, talks, at(now))).toBe(short)
    },
  )

  test('midnight is 00:00, never 24:00', () => {
    expect(timeWords('en', dublin, at('2026-01-01T00:00:00Z'))).toBe('00:00')
  })

  test('names the zone as people call it', () => {
    expect(zoneWords('en', dublin, talks)).toBe('Irish time')
    expect(zoneWords('ga', dublin, talks)).toBe('de réir am na hÉireann')
    expect(zoneWords('en', 'Europe/Paris', talks)).toBe('Central European Standard Time')
  })

  test('is told from the present in whole steps, towards the present', () => {
    const now = at('2026-11-24T14:32:00Z')
    const before = (milliseconds: number) =>
      relativeWords('en', new Date(now.getTime() - milliseconds), now)
    expect(before(30_000)).toBe('this minute')
    expect(before(41 * 60_000 + 59_000)).toBe('41 minutes ago')
    expect(before(23.9 * hour)).toBe('23 hours ago')
    expect(before(24 * hour)).toBe('yesterday')
    expect(before(-28 * 60_000)).toBe('in 28 minutes')
    expect(relativeWords('ga', new Date(now.getTime() - 3 * hour), now)).toBe(
      '3 uair an chloig ó shin',
    )
  })
})
