import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedName, numbered, slugOf } from './slugs.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 300 })

describe('a slug', () => {
  test.each([
    ['Harbour bridge to close for 14 months', 'harbour-bridge-to-close-for-14-months'],
    ['Tá siopa na scoile oscailte – “sea, anois”', 'ta-siopa-na-scoile-oscailte-sea-anois'],
    ['Máirtín Ó Cadhain', 'mairtin-o-cadhain'],
    ['It’s Łódź, Straße & Þingvellir', 'its-lodz-strasse-thingvellir'],
    ['  --A--  ', 'a'],
    ['../../etc/passwd?x=<script>', 'etc-passwd-x-script'],
    ['Иван Петров', 'ivan-petrov'],
    ['Ольга Власова', 'olga-vlasova'],
    ['Київ', 'kiiv'],
    ['Αθήνα', 'athina'],
    ['北京', 'beijing'],
    ['القاهرة', 'lqhrh'],
    ['C++', 'c'],
    ['…', 'article'],
    ['', 'article'],
  ])('of %j is %j', (words, slug) => {
    expect(slugOf(words)).toBe(slug)
  })

  test('of anything fits into an address, is not too long, and is its own slug', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9999 }), (words, nth) => {
        const slug = slugOf(words)
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugOf(slug)).toBe(slug)
        expect(numbered(slug, nth)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })

  test('is cut at a word’s end', () => {
    expect(slugOf(`${'a'.repeat(70)} ${'b'.repeat(20)}`)).toBe('a'.repeat(70))
    expect(slugOf('c'.repeat(200))).toBe('c'.repeat(80))
  })
})

describe('a name is known again', () => {
  test.each([
    ['Máirtín  Ó CADHAIN', 'Mairtin O Cadhain'],
    ['ΣΩΚΡΆΤΗΣ', 'σωκράτης'],
    ['Straße', 'STRASSE'],
  ])('%s is %s', (one, other) => {
    expect(foldedName(one)).toBe(foldedName(other))
  })

  test.each([
    ['Иван Петров', 'Ольга Власова'],
    ['Рига', 'Москва'],
    ['C', 'C++'],
    ['C', 'C#'],
    ['कि', 'का'],
    ['北京', '背景'],
  ])('%s is not %s', (one, other) => {
    expect(foldedName(one)).not.toBe(foldedName(other))
  })

  test('whatever its case is, and folding once is enough', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(foldedName(foldedName(name))).toBe(foldedName(name))
        expect(foldedName(` ${name} `)).toBe(foldedName(name))
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿа-я ]{1,40}$/), (name) => {
        expect(foldedName(name.toUpperCase())).toBe(foldedName(name))
      }),
    )
  })
})
