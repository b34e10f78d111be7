import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbered, slugOf } from './slug.ts'

describe('a slug', () => {
  test.each([
    ['Harbour bridge to close for 14 months', 'harbour-bridge-to-close-for-14-months'],
    ['Tá siopa na scoile oscailte – “sea, anois”', 'ta-siopa-na-scoile-oscailte-sea-anois'],
    ['It’s Łódź, Straße & Þingvellir', 'its-lodz-strasse-thingvellir'],
    ['  --A--  ', 'a'],
    ['../../etc/passwd?x=<script>', 'etc-passwd-x-script'],
    ['Киев', 'article'],
    ['', 'article'],
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  test('of anything fits into an address, is not too long, and is its own slug', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 9999 }),
        (text, nth) => {
          const slug = slugOf(text)
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          expect(slug.length).toBeLessThanOrEqual(80)
          expect(slugOf(slug)).toBe(slug)
          expect(numbered(slug, nth)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        },
      ),
    )
  })

  test('is cut at a word’s end', () => {
    expect(slugOf(`${'a'.repeat(70)} ${'b'.repeat(20)}`)).toBe('a'.repeat(70))
    expect(slugOf('c'.repeat(200))).toBe('c'.repeat(80))
  })
})
