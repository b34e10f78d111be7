import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinForms } from './join-forms.ts'
import { joinedFields } from './joined-fields.ts'

const names = Object.values(joinedFields)
  .flat()
  .filter((name) => name !== 'body')
const form = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.constantFrom('', 'a', 'b')])) as Record<
    string,
    fc.Arbitrary<string>
  >,
)

test('of what only one side changed nothing is asked, and nothing is lost', () => {
  fc.assert(
    fc.property(form, form, form, (base, theirs, mine) => {
      const { values, asked, brought } = joinForms(base, theirs, mine)
      for (const [field, parts] of Object.entries(joinedFields)) {
        const of = (one: Record<string, string>) => parts.map((name) => one[name] ?? '').join('|')
        const isTheirs = of(theirs) !== of(base)
        const isMine = of(mine) !== of(base)
        const isAlike = of(theirs) === of(mine)
        expect(asked.some((one) => one === field)).toBe(isTheirs && isMine && !isAlike)
        expect(brought.some((one) => one === field)).toBe(isTheirs && !isMine)
        expect(of(values)).toBe(isTheirs && !isMine ? of(theirs) : of(mine))
      }
    }),
  )
})

test('a text that is only written otherwise has not changed', () => {
  const base = { body: 'One.\n\nTwo.', topics: 'Rail; Bridges', slug: 'a-bridge' }
  const mine = { body: '  One.\n\n\n\nTwo.\n', topics: 'Rail;Bridges ;', slug: 'A bridge' }
  expect(joinForms(base, { ...base, body: 'Three.', topics: 'Rail' }, mine)).toMatchObject({
    asked: [],
    brought: ['topics', 'body'],
  })
})
