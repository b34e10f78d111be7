import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { addTopic } from './add-topic.ts'
import { allTopics, topicBySlug, topicsById } from './topics.queries.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

test('ten who write of one topic at once, in their own spelling, write of one topic', async () => {
  const spellings = ['Galway Bay', 'galway bay', 'GALWAY  BAY', 'Galwáy Bay', 'Galway bay']
  const ids = await Promise.all(
    [...spellings, ...spellings].map((name) => addTopic(room.journalist, { name })),
  )
  expect(new Set(ids).size).toBe(1)
  expect((await topicBySlug(room.editor.db, 'galway-bay'))?.id).toBe(ids[0])
})

test('topics come in the order in which they were chosen, without those that are not there', async () => {
  const ports = await addTopic(room.journalist, { name: 'Ports' })
  const ferries = await addTopic(room.journalist, { name: 'Ferries' })
  const named = async (...ids: string[]) =>
    (await topicsById(room.editor.db, ids)).map(({ name }) => name)
  expect(await named(ports, room.people.reader, ferries)).toEqual(['Ports', 'Ferries'])
  expect(await named(ferries, ports)).toEqual(['Ferries', 'Ports'])
  expect(await named()).toEqual([])
})

test('the list for those who write goes by the alphabet, whatever the case', async () => {
  for (const name of ['zebras', 'Aran', 'yachts']) await addTopic(room.journalist, { name })
  const names = (await allTopics(room.editor.db)).map(({ name }) => name)
  const own = names.filter((name) => ['zebras', 'Aran', 'yachts'].includes(name))
  expect(own).toEqual(['Aran', 'yachts', 'zebras'])
})
