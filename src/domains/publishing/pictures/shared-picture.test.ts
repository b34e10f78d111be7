import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import sharp from 'sharp'
import type { TestClient } from '#testing'
import { publishArticle } from '../articles/publish-article.ts'
import { announcedBy, smallPicture, type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { addPicture } from './add-picture.ts'
import { makeAgain } from './make-again.ts'
import { makeLaterFormsJob } from './make-later-forms.job.ts'
import type { PictureId } from './picture.ts'
import { renditionFiles } from './pictures.queries.ts'

let room: TestNewsroom
let reader: TestClient
beforeAll(async () => {
  room = await testNewsroom()
  reader = await room.paper.client()
})
afterAll(() => room.paper.stop())

/** An article that is published as soon as its picture is in the library. */
async function publishedWith(picture: PictureId, headline: string): Promise<string> {
  const id = await room.draft(room.editor, {
    headline,
    leadPicture: { picture, caption: null, credit: null },
  })
  await publishArticle(room.editor, { article: id, version: 1 })
  return `/2026/11/24/${headline.toLowerCase().replaceAll(' ', '-')}`
}

/** What other sites are told of the lead picture: by Open Graph, and by schema.org. */
async function toldOf(path: string): Promise<{ og: boolean; schema: boolean }> {
  const { text } = await reader.get(path)
  return {
    og: /<meta property="og:image" content="[^"]+\/card-[^"]+\.jpg"/.test(text),
    schema: /"image":\["[^"]+\/card-[^"]+\.jpg"\]/.test(text),
  }
}

test('an article that is out before its picture’s forms has the picture for other sites at the first look after they are made', async () => {
  const { id } = await addPicture(room.editor, {
    bytes: await smallPicture('#aa5500'),
    fileName: 'a.jpg',
    alt: 'A field',
  })
  const path = await publishedWith(id, 'Out at once')
  expect(await toldOf(path)).toEqual({ og: false, schema: false })
  const announced = await announcedBy(room.editor, () => room.paper.settle())
  expect(await toldOf(path)).toEqual({ og: true, schema: true })
  // The card is told of as soon as it is there, before the many other forms.
  expect(announced.map(({ type }) => type)).toEqual([
    'picture.card-made',
    'picture.rendered',
    'picture.completed',
  ])
  expect(announced[0]?.purges).toEqual([{ kind: 'fresh', keys: [`pictures:${id}`] }])
})

const widePicture = (background: string) =>
  sharp({ create: { width: 1700, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer()

test('pictures that came before wider forms were made are given them, a few at a time', async () => {
  const ids: PictureId[] = []
  for (const colour of ['#102030', '#203040', '#304050', '#405060'])
    ids.push(
      (await addPicture(room.editor, { bytes: await widePicture(colour), fileName: 'w.jpg' })).id,
    )
  await room.paper.settle()
  await sql`delete from publishing.renditions where picture_id = any(${ids}::uuid[]) and format = 'avif' and width > 1280`.execute(
    room.editor.db,
  )
  const whole = async () => {
    const files = await Promise.all(ids.map((id) => renditionFiles(room.editor.db, id)))
    return files.filter((each) => each.has('1700.avif')).length
  }
  const step = () => makeLaterFormsJob.run(room.paper.context(), {})
  expect(await whole()).toBe(0)
  const announced = await announcedBy(room.editor, step)
  expect(await whole()).toBe(3)
  expect(announced.flatMap(({ purges }) => purges)).toContainEqual({
    kind: 'soft',
    keys: [`pictures:${ids[3]}`],
  })
  await step()
  expect(await whole()).toBe(4)
  expect(await announcedBy(room.editor, step)).toEqual([])
})

test('what an editor asks to be made again includes the forms that come last', async () => {
  const { id } = await addPicture(room.editor, {
    bytes: await smallPicture('#5500aa'),
    fileName: 'b.jpg',
  })
  await room.paper.settle()
  await sql`delete from publishing.renditions where picture_id = ${id} and format = 'avif'`.execute(
    room.editor.db,
  )
  await makeAgain(room.editor, id)
  await room.paper.settle()
  expect(await renditionFiles(room.editor.db, id)).toContain('900.avif')
})
