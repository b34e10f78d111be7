import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '#testing'
import { announcedBy, type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { addSection } from './add-section.ts'
import { sectionsOf } from './sections.queries.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

test('a new section stands at the end of the navigation, on every page at once', async () => {
  const events = await announcedBy(room.editor, () =>
    addSection(room.editor, { name: 'Business', hue: 'business' }),
  )
  expect(events).toMatchObject([
    { type: 'section.added', purges: [{ kind: 'fresh', keys: ['navigation'] }] },
  ])
  await room.paper.settle()
  expect((await sectionsOf(room.editor.db)).at(-1)).toMatchObject({ slug: 'business' })
  const front = await (await room.paper.client()).get('/')
  expect(front.text).toContain('href="/sections/business"')
})

test('an address that was asked for is that one or none; one made from the name gets a number', async () => {
  const asked = { name: 'Le monde', slug: 'world', hue: 'world' }
  const refusal = await refusalOf(addSection(room.editor, asked))
  expect(refusal.words('en')).toBe(
    'There is already a section with this name or with the address “world”.',
  )
  await addSection(room.editor, { name: 'Wörld!', hue: 'world' })
  expect((await sectionsOf(room.editor.db)).map(({ slug }) => slug)).toContain('world-2')
})

test('ten forms at once make one section', async () => {
  await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      addSection(room.editor, { name: 'Sport', slug: 'sport', hue: 'ireland' }),
    ),
  )
  const named = (await sectionsOf(room.editor.db)).filter(({ name }) => name === 'Sport')
  expect(named).toHaveLength(1)
})

test('a journalist adds none, and nothing is announced', async () => {
  const events = await announcedBy(room.editor, async () => {
    const adding = addSection(room.journalist, { name: 'Mine', hue: 'ireland' })
    expect((await refusalOf(adding)).code).toBe('platform.not_allowed')
  })
  expect(events).toEqual([])
})
