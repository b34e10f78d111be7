import { describe, expect, test } from 'vitest'
import { languages } from '#platform/i18n'
import type { Decision, Measure } from './decision.ts'
import { kindOf, statementOf, type StatementFacts } from './statement.ts'
import { words } from './words.ts'

const w = words.en
const decision: Decision = {
  id: '7f3c',
  commentId: 'c',
  personId: 'p',
  measure: 'remove',
  ground: 'abuse',
  source: 'report',
  automation: 'none',
  rule: '',
  ruleVersion: '',
  policyVersion: 3,
  textRevision: 1,
  deciderId: 'm',
  words: '',
  law: null,
  matches: [],
  before: {
    state: 'visible',
    listed: true,
    shownAt: null,
    waitingSince: null,
    removalGround: null,
  },
  until: null,
  supersedes: null,
  decidedAt: new Date('2026-11-24T14:32:00Z'),
}
const facts: StatementFacts = {
  headline: 'A bridge closes',
  postedAt: new Date('2026-11-23T09:05:00Z'),
  text: 'You are a fool.',
  origin: 'https://paper.example',
  zone: 'Europe/Dublin',
}
const statement = (changes: Partial<Decision> = {}, about: Partial<StatementFacts> = {}) =>
  statementOf({ ...decision, ...changes }, { ...facts, ...about }, 'en')
const from = (state: 'visible' | 'held' | 'removed') => ({
  before: { state, listed: true, shownAt: null, waitingSince: null, removalGround: null },
})
const posted = '23 November 2026, 09:05'
const decided = '24 November 2026, 14:32'

test.each<[Measure, Partial<Decision>, string | undefined]>([
  ['remove', {}, 'removed'],
  ['suspend', {}, 'suspended'],
  ['end-suspension', {}, 'suspensionEnded'],
  ['hold', {}, 'held'],
  ['publish', from('removed'), 'restored'],
  ['publish', from('held'), 'published'],
  ['publish', { before: {} }, undefined],
  ['keep', from('removed'), undefined],
  ['reversal', from('removed'), undefined],
])('%s of what stood as %j is told as %s', (measure, changes, kind) => {
  expect(kindOf({ ...decision, ...changes, measure })).toBe(kind)
})

describe('a statement of reasons', () => {
  test('of a removal says measure, facts, rule, source, automation, redress and number, in this order', () => {
    expect(statement()).toEqual([
      w.removed({ headline: 'A bridge closes', posted, decided }),
      w.yourWords,
      { quote: 'You are a fool.' },
      w.measure,
      w.rests(w.rules.abuse, 3),
      `${w.source.report} ${w.automation.none}`,
      w.redressHow('https://paper.example'),
      w.number('7f3c'),
    ])
  })

  test('names the law beside the rule, and alone where there is no rule', () => {
    expect(statement({ law: 'Defamation Act' })).toEqual(
      expect.arrayContaining([w.rests(w.rules.abuse, 3), w.law('Defamation Act')]),
    )
    const alone = statement({ law: 'Defamation Act', ground: null })
    expect(alone).toContain(w.law('Defamation Act'))
    expect(alone.some((part) => typeof part === 'string' && part.includes('rests on'))).toBe(false)
  })

  test('quotes the moderator where there are words, and says which text was judged where it was changed', () => {
    const parts = statement({ words: 'Argue with the point.', textRevision: 2 })
    const at = parts.indexOf(w.moderatorsWords)
    expect(parts[at + 1]).toEqual({ quote: 'Argue with the point.' })
    expect(parts).toContain(w.textRevision(2))
    expect(statement()).not.toContain(w.moderatorsWords)
    expect(statement({ textRevision: 1 })).toHaveLength(statement({ textRevision: null }).length)
  })

  test('has no quotation where nothing was written, and no time where none is known', () => {
    const parts = statement({}, { text: '', postedAt: null })
    expect(parts).not.toContain(w.yourWords)
    expect(parts[0]).toBe(w.removed({ headline: 'A bridge closes', posted: '', decided }))
  })

  test('of a suspension says until when, what it does, and no source', () => {
    expect(
      statement({ measure: 'suspend', until: new Date('2026-12-01T09:00:00Z') }, { text: '' }),
    ).toEqual([
      w.suspended({ until: '1 December 2026, 09:00', decided }),
      w.suspensionMeasure,
      w.rests(w.rules.abuse, 3),
      w.automation.none,
      w.redressHow('https://paper.example'),
      w.number('7f3c'),
    ])
  })

  test('of a hold says that a machine did it', () => {
    expect(statement({ measure: 'hold', automation: 'full', source: 'phase' })).toEqual([
      w.held({ headline: 'A bridge closes', posted }),
      w.yourWords,
      { quote: 'You are a fool.' },
      w.automation.full,
    ])
  })

  test.each(['removed', 'held'] as const)(
    'of what is back from %s quotes it, and the moderator',
    (state) => {
      expect(statement({ measure: 'publish', ...from(state), words: 'Fair.' })).toEqual([
        w.restored({ headline: 'A bridge closes', posted, decided }),
        w.yourWords,
        { quote: 'You are a fool.' },
        w.moderatorsWords,
        { quote: 'Fair.' },
      ])
    },
  )

  test('of a suspension that is ended is one sentence', () => {
    expect(statement({ measure: 'end-suspension' })).toEqual([w.suspensionEnded])
  })

  test('is in the reader’s language', () => {
    const [en, ga] = languages.map((language) => statementOf(decision, facts, language))
    expect(en?.length).toBe(ga?.length)
    expect(en?.[0]).not.toBe(ga?.[0])
  })
})
