import { expect, onTestFinished, test } from 'vitest'
import sharp from 'sharp'
import { systemActor } from '#platform/context'
import { openS3Store } from '#platform/files'
import { freePort, testPaper } from '#testing'
import { fakeS3 } from '../../../platform/files/testing-s3.ts'
import { addPicture } from './add-picture.ts'
import { filesCheck } from './files-check.ts'

async function fakeStore() {
  const { server, objects } = fakeS3()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const store = openS3Store({
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'pictures-bucket',
    region: 'eu-west-1',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  })
  return { store, objects }
}

test('in S3, files and rows are compared over all pages of the list', async () => {
  const paper = await testPaper()
  onTestFinished(() => paper.stop())
  const { store, objects } = await fakeStore()
  const ctx = { ...paper.context(systemActor('test')), files: store }
  const ids: string[] = []
  for (const background of ['#123', '#456', '#789']) {
    const create = { width: 200, height: 150, channels: 3, background } as const
    const bytes = await sharp({ create }).png().toBuffer()
    ids.push((await addPicture(ctx, { bytes, fileName: 'a.png' })).id)
  }
  expect(await filesCheck.examine(ctx)).toEqual([])
  const [first = '', second = ''] = ids
  objects.delete(`/pictures-bucket/originals/${first}.png`)
  objects.delete(`/pictures-bucket/pictures/${second}/200.webp`)
  objects.set('/pictures-bucket/pictures/strange.webp', { bytes: Buffer.from('x'), type: '' })
  expect(await filesCheck.examine(ctx)).toEqual([
    expect.stringContaining(`picture store: 1 (originals/${first}.png)`),
    expect.stringContaining(`from the picture store: 1 (pictures/${second}/200.webp)`),
    expect.stringContaining('belong to no picture: 1 (pictures/strange.webp)'),
  ])
})
