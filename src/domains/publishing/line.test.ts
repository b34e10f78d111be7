import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAgency } from './agencies/add-agency.ts'
import { addAuthor } from './authors/add-author.ts'
import { publishArticle } from './articles/publish-article.ts'
import { addPicture } from './pictures/add-picture.ts'
import { findPicture } from './pictures/pictures.queries.ts'
import { addSection } from './sections/add-section.ts'
import { smallPicture, type TestNewsroom, testNewsroom, textBody } from './testing-newsroom.ts'
import { addTopic } from './topics/add-topic.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

const unseen = ['\u200B\u200B', '\u2060', '\u3164', '\u2800', '\u202E', '\u{E0041}', '\uFFF9']

const fields: readonly [string, (words: string) => Promise<unknown>][] = [
  ['a section’s name', (name) => addSection(room.editor, { name, hue: 'world' })],
  ['a topic’s name', (name) => addTopic(room.editor, { name })],
  ['an author’s name', (name) => addAuthor(room.editor, { name })],
  ['an agency’s name', (name) => addAgency(room.editor, { name, shortName: 'OPA' })],
  ['a headline at publication', (headline) => published({ headline })],
  ['a standfirst at publication', (standfirst) => published({ standfirst })],
  ['a text at publication', (words) => published({ body: textBody(words) })],
]

const published = async (changes: object) => {
  const article = await room.draft(room.journalist, changes)
  return publishArticle(room.editor, { article, version: 1 })
}

test.each(fields)('%s that shows nothing is refused as empty', async (_name, write) => {
  for (const words of unseen) {
    await expect(write(words)).rejects.toMatchObject({
      code: expect.stringMatching(/words_invalid|not_ready/),
    })
  }
})

test('a file’s name turns no direction', async () => {
  const { id } = await addPicture(room.journalist, {
    bytes: await smallPicture('#102030'),
    fileName: 'bridge\u202Egpj.exe',
  })
  expect((await findPicture(room.editor.db, id))?.fileName).toBe('bridgegpj.exe')
})
