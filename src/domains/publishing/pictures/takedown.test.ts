import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestClient } from '#testing'
import { addPicture } from './add-picture.ts'
import { originalFile } from './picture-record.ts'
import { findPicture } from './pictures.queries.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'

let room: TestNewsroom
let editor: TestClient
beforeAll(async () => {
  room = await testNewsroom()
  editor = await room.paper.client(room.people.editor)
})
afterAll(() => room.paper.stop())

const bytesOf = (background: string) =>
  sharp({ create: { width: 700, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer()

test('a picture that is taken down answers 410 at every address, its files are removed, and who, when and why are kept', async () => {
  const bytes = await bytesOf('#8844aa')
  const { id } = await addPicture(room.journalist, { bytes, fileName: 'a.jpg', alt: 'A field' })
  await room.paper.settle()
  const { rows } = await filesOf(id)
  expect(rows.length).toBeGreaterThan(8)
  for (const { file } of rows)
    expect((await editor.get(`/pictures/${id}/${file}`)).status).toBe(200)

  const page = `/newsroom/pictures/${id}/takedowns`
  expect((await editor.get(page)).text).toContain('Take this picture down')
  const empty = await editor.post(page, { reason: ' ' })
  expect([empty.status, empty.text.includes('The reason is missing.')]).toEqual([422, true])
  const answer = await editor.post(page, { reason: 'The photographer objects.' })
  expect(answer.location).toBe(`/newsroom/pictures/${id}?done=taken-down`)

  for (const { file } of rows) {
    const gone = await editor.get(`/pictures/${id}/${file}`)
    expect([gone.status, gone.headers['cache-control']]).toEqual([410, 'no-store'])
    expect(await room.editor.files.get(`pictures/${id}/${file}`)).toBeUndefined()
  }
  const sheet = (await editor.follow(answer)).text
  for (const words of [
    'The photographer objects.',
    'kept, and never served',
    'removed from all our pages',
  ])
    expect(sheet).toContain(words)
  // A job that was late stores nothing, and the same file does not come back.
  await room.paper.settle()
  expect((await filesOf(id)).rows).toEqual([])
  await expect(addPicture(room.journalist, { bytes, fileName: 'b.jpg' })).rejects.toThrow(
    /taken down and cannot be uploaded again. Reason: The photographer objects/,
  )

  const picture = await findPicture(room.editor.db, id)
  if (!picture) throw new Error('no picture')
  const kept = await room.editor.files.get(originalFile(picture))
  kept?.body.destroy()
  expect(kept).toBeDefined()
  await editor.post(page, { reason: '', original: 'delete' })
  expect(await room.editor.files.get(originalFile(picture))).toBeUndefined()
  expect(await findPicture(room.editor.db, id)).toMatchObject({
    takedownReason: 'The photographer objects.',
    isOriginalKept: false,
  })
})

test('who uploads again what was taken down is told the reason, and of a picture that is not there that it is not', async () => {
  const bytes = await bytesOf('#775511')
  const { id } = await addPicture(room.journalist, { bytes, fileName: 'd.jpg' })
  const reason = 'It shows a child.'
  expect((await editor.post(`/newsroom/pictures/${id}/takedowns`, { reason })).status).toBe(303)
  const file = { field: 'file', name: 'e.jpg', bytes: new Uint8Array(bytes), type: 'image/jpeg' }
  const again = await editor.upload('/newsroom/pictures', { alt: 'A field' }, file)
  expect(again.status).toBe(409)
  expect(again.text).toContain('cannot be uploaded again. Reason: It shows a child.')
  const nowhere = await editor.get(`/newsroom/pictures/${room.people.editor}`)
  expect(nowhere.status).toBe(404)
  expect(nowhere.text).toContain('There is no such picture.')
})

test('is for editors: a journalist is shown neither the page nor the act', async () => {
  const { id } = await addPicture(room.journalist, {
    bytes: await bytesOf('#118811'),
    fileName: 'c.jpg',
  })
  const journalist = await room.paper.client(room.people.journalist)
  const page = `/newsroom/pictures/${id}/takedowns`
  expect((await journalist.get(page)).status).toBe(403)
  expect((await journalist.post(page, { reason: 'I say so.' })).status).toBe(403)
  expect((await journalist.get(`/newsroom/pictures/${id}`)).text).not.toContain(
    'Take this picture down',
  )
  expect((await findPicture(room.editor.db, id))?.takenDownAt).toBeNull()
})

const filesOf = (id: string) =>
  sql<{ file: string }>`select file from publishing.renditions where picture_id = ${id}`.execute(
    room.editor.db,
  )
