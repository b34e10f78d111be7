import { describe, expect, test } from 'vitest'
import { day, hour, minute, second } from '#platform/clock'
import { textDigest } from '../clean-text.ts'
import type { CommentFacts } from '../comment-facts.ts'
import type { PhaseInput } from './phase.ts'
import { phases, runPhases } from './run-phases.ts'
import { fold } from './watched-words.ts'

const now = new Date('2026-11-24T14:32:00Z')
const facts: CommentFacts = {
  thread: { articleId: 'article', state: 'open', closesAt: null },
  parent: undefined,
  standing: { approved: 3, suspendedUntil: null },
  recent: [],
  posts: 0,
  submitted: undefined,
}
type Changes = Partial<Omit<PhaseInput, 'facts'>> & { facts?: Partial<CommentFacts> }
const input = (changes: Changes = {}): PhaseInput => {
  const text = changes.text ?? 'A fair question, and a fair answer.'
  return {
    digest: textDigest(text),
    byStaff: false,
    now,
    zone: 'Europe/Dublin',
    firstCommentsHeld: 1,
    ...changes,
    text,
    facts: { ...facts, ...changes.facts },
  }
}
const ago = (milliseconds: number, text = 'other') => ({
  at: new Date(now.getTime() - milliseconds),
  digest: textDigest(text),
})
const code = (verdict: ReturnType<typeof runPhases>) =>
  verdict.outcome === 'reject'
    ? verdict.code
    : verdict.outcome === 'hold'
      ? verdict.holds.map(({ rule }) => rule).join(' ')
      : 'pass'
const parent = { id: 'parent', rootId: 'root', depth: 0, state: 'visible' as const }

describe('the way in', () => {
  const table: readonly [string, Changes, string][] = [
    ['plain words', {}, 'pass'],
    ['no thread', { facts: { thread: undefined } }, 'discussion.no_thread'],
    [
      'a hidden thread',
      { facts: { thread: { articleId: 'a', state: 'hidden', closesAt: null } } },
      'discussion.no_thread',
    ],
    [
      'a closed thread',
      { facts: { thread: { articleId: 'a', state: 'closed', closesAt: null } } },
      'discussion.thread_closed',
    ],
    [
      'a thread that closes this very moment',
      { facts: { thread: { articleId: 'a', state: 'open', closesAt: now } } },
      'discussion.thread_closed',
    ],
    [
      'a thread that closes in a second',
      {
        facts: {
          thread: { articleId: 'a', state: 'open', closesAt: new Date(now.getTime() + second) },
        },
      },
      'pass',
    ],
    ['an answer to what is there', { facts: { parent } }, 'pass'],
    [
      'an answer to a removed comment',
      { facts: { parent: { ...parent, state: 'removed' } } },
      'discussion.comment_gone',
    ],
    [
      'an answer to a held comment',
      { facts: { parent: { ...parent, state: 'held' } } },
      'discussion.comment_gone',
    ],
    [
      'a suspended reader',
      { facts: { standing: { approved: 9, suspendedUntil: new Date(now.getTime() + hour) } } },
      'discussion.suspended',
    ],
    [
      'a suspension that has just ended',
      { facts: { standing: { approved: 9, suspendedUntil: now } } },
      'pass',
    ],
    ['nothing', { text: '' }, 'discussion.empty'],
    ['3,000 characters', { text: 'a '.repeat(1500).trimEnd() + 'b' }, 'pass'],
    ['3,001 characters', { text: 'x'.repeat(3001) }, 'discussion.too_long'],
    ['two links', { text: 'See https://a.example and www.b.example.' }, 'pass'],
    [
      'three links',
      { text: 'See https://www.a.example, http://b.example and www.c.example.' },
      'discussion.too_many_links',
    ],
    [
      'the same words an hour ago',
      { text: 'Again', facts: { recent: [ago(hour, ' again ')] } },
      'discussion.repeated',
    ],
    ['other words an hour ago', { text: 'Again', facts: { recent: [ago(hour)] } }, 'pass'],
    [
      'four in this minute',
      { facts: { recent: [1, 2, 3, 4].map((n) => ago(n * second)) } },
      'pass',
    ],
    [
      'five in this minute',
      { facts: { recent: [1, 2, 3, 4, 5].map((n) => ago(n * second)) } },
      'discussion.too_fast',
    ],
    [
      'five, the first of them a minute ago',
      { facts: { recent: [1, 2, 3, 4, 60].map((n) => ago(n * second)) } },
      'pass',
    ],
    [
      'thirty in this hour',
      { facts: { recent: Array.from({ length: 30 }, (_, n) => ago((n + 1) * 100 * second)) } },
      'discussion.too_fast',
    ],
    [
      'thirty by the newsroom',
      { byStaff: true, facts: { recent: Array.from({ length: 30 }, (_, n) => ago(n * second)) } },
      'pass',
    ],
    [
      'a new reader',
      { facts: { standing: { approved: 0, suspendedUntil: null } } },
      'first-comments',
    ],
    [
      'a new reader where none are held',
      { firstCommentsHeld: 0, facts: { standing: { approved: 0, suspendedUntil: null } } },
      'pass',
    ],
    [
      'the newsroom, new here',
      { byStaff: true, facts: { standing: { approved: 0, suspendedUntil: null } } },
      'pass',
    ],
    ['a watched word', { text: 'Only a halfwit would sign that off.' }, 'watched-words'],
    ['an address', { text: 'Her house is 14 Slip Row, the blue door.' }, 'private-details'],
    [
      'all three',
      {
        text: 'That moron lives at 14 Slip Row.',
        facts: { standing: { approved: 0, suspendedUntil: null } },
      },
      'private-details watched-words first-comments',
    ],
  ]
  test.each(table)('%s', (_name, changes, expected) => {
    expect(code(runPhases(input(changes)))).toBe(expected)
  })

  const closed = { articleId: 'a', state: 'closed' as const, closesAt: null }
  test.each<[string, Changes, object]>([
    ['nothing', { text: '' }, { field: 'text' }],
    ['3,001 characters', { text: 'x'.repeat(3001) }, { field: 'text', length: 3001, limit: 3000 }],
    [
      'three links',
      { text: 'https://www.a.example, http://b.example and www.c.example' },
      { field: 'text', links: 3, limit: 2 },
    ],
    [
      'words said before',
      { text: 'Again', facts: { recent: [ago(hour, 'Again')] } },
      { field: 'text' },
    ],
    ['a closed thread', { facts: { thread: closed } }, { field: 'text' }],
    [
      'a thread whose time is over',
      { facts: { thread: { ...closed, state: 'open', closesAt: now } } },
      { field: 'text' },
    ],
    [
      'a suspended reader',
      { facts: { standing: { approved: 9, suspendedUntil: new Date(now.getTime() + hour) } } },
      { until: now.getTime() + hour, zone: 'Europe/Dublin' },
    ],
  ])(
    'for %s the refusal has the field and the figures that its words need',
    (_name, changes, details) => {
      expect(runPhases(input(changes))).toMatchObject({ outcome: 'reject', details })
    },
  )

  test('what passes has nothing else to say, and what holds says rule, version, ground and where', () => {
    expect(runPhases(input())).toEqual({ outcome: 'pass' })
    const standing = { approved: 0, suspendedUntil: null }
    const verdict = runPhases(input({ text: 'You halfwit', facts: { standing } }))
    expect(verdict).toMatchObject({
      outcome: 'hold',
      holds: [
        {
          rule: 'watched-words',
          ground: 'abuse',
          matches: [{ rule: 'watched-words', from: 4, to: 11 }],
        },
        { rule: 'first-comments', matches: [] },
      ],
    })
  })

  test('the comment of this very moment is counted as well', () => {
    const recent = [0, 1, 2, 3, 4].map((n) => ago(n * second))
    expect(code(runPhases(input({ facts: { recent } })))).toBe('discussion.too_fast')
  })

  test('the order is: what rejects, then what holds', () => {
    expect(Object.keys(phases)).toEqual([
      'thread-open',
      'suspended',
      'length',
      'links',
      'repeat',
      'rate',
      'private-details',
      'watched-words',
      'first-comments',
    ])
  })

  test('comments that another process dated in the future slow nobody down', () => {
    const recent = [1, 2, 3, 4, 5].map((n) => ago(-day + n * second))
    expect(runPhases(input({ facts: { recent } })).outcome).not.toBe('reject')
  })

  test('whoever writes too fast is told when they may go on', () => {
    const recent = [1, 2, 3, 4, 5].map((n) => ago(n * second))
    expect(runPhases(input({ facts: { recent } }))).toMatchObject({ details: { minutes: 1 } })
    const slower = Array.from({ length: 30 }, (_, n) => ago((n + 1) * minute))
    expect(runPhases(input({ facts: { recent: slower } }))).toMatchObject({
      details: { minutes: 30 },
    })
  })
})

describe('watched words', () => {
  const held = [
    'HALFWIT',
    'hálfwit',
    'h4lfw1t',
    'ｈａｌｆｗｉｔ',
    'half\u200Bwit',
    'hаlfwit',
    'h.a.l.f.w.i.t',
    'Scumbags!',
    'halfw!t',
    'halfwit!!!',
  ]
  const free = [
    'Scunthorpe',
    'a cocktail',
    'assassin',
    'half wit',
    'the bastardised text',
    'moronic',
  ]
  test.each(held)('are seen however they are dressed up: %s', (text) =>
    expect(code(runPhases(input({ text })))).toBe('watched-words'),
  )
  test.each(free)('are whole words: %s', (text) =>
    expect(code(runPhases(input({ text })))).toBe('pass'),
  )

  test('are marked where they stand', () => {
    const text = 'Well, you h4lfwit, no.'
    const verdict = runPhases(input({ text }))
    const [match] = verdict.outcome === 'hold' ? verdict.holds[0].matches : []
    expect(text.slice(match?.from, match?.to)).toBe('h4lfwit')
  })

  test('fold to one form', () => expect(fold('Ḧ4LF-W1T')).toBe('halfwit'))
})
