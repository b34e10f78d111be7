import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/context'
import { refusalOf } from '#testing'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { addAuthor } from './add-author.ts'
import { allAuthors, authorsById, detachAuthor } from './authors.queries.ts'
import { bylineOf } from './byline-of.ts'
import { ownAuthor, ownByline } from './own-author.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

test('a journalist’s byline is made from the profile when they first write, once, however often at once', async () => {
  const before = await allAuthors(room.editor.db)
  expect(await ownByline(room.colleague)).toMatchObject({ name: 'Cole Colleague' })
  expect(await allAuthors(room.editor.db)).toEqual(before)
  const made = await Promise.all(Array.from({ length: 10 }, () => ownAuthor(room.colleague)))
  expect(new Set(made.map((author) => author?.id)).size).toBe(1)
  expect(made[0]).toMatchObject({ slug: 'cole-colleague', personId: room.people.colleague })
})

test('of a namesake the address gets a number, and the byline says which of the two is meant', async () => {
  await addAuthor(room.editor, { name: 'Jo Journalist' })
  const own = await ownAuthor(room.journalist)
  expect(own?.slug).toBe('jo-journalist-2')
  const all = await allAuthors(room.editor.db)
  expect(own && bylineOf(own, all)).toBe('Jo Journalist (jo-journalist-2)')
  expect(bylineOf({ name: 'Alone', slug: 'alone' }, all)).toBe('Alone')
})

test('the system writes under no name', async () => {
  const system = room.paper.context(systemActor('test'))
  expect(await ownAuthor(system)).toBeUndefined()
  expect(await ownByline(system)).toBeUndefined()
})

test('a name is in the bylines once, in whatever spelling', async () => {
  await addAuthor(room.editor, { name: 'Gráinne Holohan' })
  const again = await refusalOf(addAuthor(room.editor, { name: 'grainne  HOLOHAN' }))
  expect([again.code, again.details['field']]).toEqual(['publishing.name_taken', 'name'])
})

test('bylines come in the order of the article, and one parted from its account stays as a name', async () => {
  const ada = await addAuthor(room.editor, {
    name: 'Ada Lyons',
    biography: 'Lives in Dingle.',
    personId: room.people.reader,
  })
  const bo = await addAuthor(room.editor, { name: 'Bo Devane' })
  await detachAuthor(room.editor.db, ada)
  expect(await authorsById(room.editor.db, [bo, ada])).toMatchObject([
    { name: 'Bo Devane' },
    { name: 'Ada Lyons', personId: null, biography: '' },
  ])
})
