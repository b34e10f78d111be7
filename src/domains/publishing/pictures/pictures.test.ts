import { readFile } from 'node:fs/promises'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAgency } from '../agencies/add-agency.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { addPicture } from './add-picture.ts'
import { changePicture } from './change-picture.ts'
import type { PictureId } from './picture.ts'
import { findPicture, picturesById } from './pictures.queries.ts'
import { cardFile } from './renditions.ts'
import { refusedFiles } from './testing-refused-files.ts'

const reader: Pick<typeof ExifReader, 'load'> = ExifReader
let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
  await addAgency(room.editor, { name: 'Ostend Press Agency', shortName: 'OPA' })
})
afterAll(() => room.paper.stop())

const original = (name: string) =>
  readFile(new URL(`../../../../demo/pictures/originals/${name}.jpg`, import.meta.url))
const plain = (colour: string, width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: colour } })
const modelOf = async (id: PictureId) => {
  const model = (await picturesById(room.editor.db, [id])).get(id)
  if (!model) throw new Error('no picture')
  return model
}
const add = async (bytes: Buffer, fileName = 'picture.jpg') =>
  (await addPicture(room.journalist, { bytes, fileName })).id

describe('what a file says of itself', () => {
  test.each([
    [
      'in IPTC and XMP',
      'geneva-lake',
      {
        headline: 'Geneva after the talks',
        creator: 'Aoife Lindqvist',
        credit: 'Aoife Lindqvist / OPA',
        source: 'OPA',
        copyright: '© 2022 Ostend Press Agency',
        assetId: '2.71300412',
        taken: '2022-01-21',
        licensorName: 'Ostend Press Agency',
        licensorUrl: 'https://opa.example/licensing',
      },
    ],
    [
      'in IPTC alone',
      'winter-road',
      {
        headline: 'Military traffic in Crimea',
        credit: 'OPA',
        assetId: '2.71299087',
        instructions: 'Editorial use only. No use in advertising. Credit required.',
        taken: '2022-01-18',
        licensorUrl: '',
      },
    ],
    [
      'in XMP alone',
      'harbour-dawn',
      {
        headline: 'Ferry at the southern berth',
        credit: 'Joris Vanhoutte / OPA',
        taken: '2025-02-11',
      },
    ],
  ])('%s is kept with it', async (_where, name, words) => {
    const picture = await findPicture(room.editor.db, await add(await original(name)))
    expect(picture).toMatchObject({ ...words, format: 'jpeg', focusX: 0.5 })
    expect(picture?.caption.length).toBeGreaterThan(20)
    expect(picture?.agencyId).not.toBeNull()
  })

  test('in XMP counts more than in Exif, and the alt text of the file is taken', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="&lt;script&gt;alert(1)&lt;/script&gt;"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">From XMP</rdf:li></rdf:Alt></dc:description><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A grey field</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>`
    const bytes = await plain('#777777')
      .withXmp(xmp)
      .withExif({ IFD0: { ImageDescription: 'From Exif', Copyright: 'From Exif' } })
      .jpeg()
      .toBuffer()
    expect(await findPicture(room.editor.db, await add(bytes))).toMatchObject({
      caption: 'From XMP',
      alt: 'A grey field',
      copyright: 'From Exif',
      credit: '<script>alert(1)</script>',
    })
  })
})

describe('an upload', () => {
  test('answers with original and preview kept; the other forms follow, and only what exists is listed', async () => {
    const id = await add(await plain('#224466', 700, 350).jpeg().toBuffer())
    expect((await modelOf(id)).renditions.map(({ file }) => file)).toEqual(['640.webp'])
    await room.paper.settle()
    const model = await modelOf(id)
    expect(model.renditions.map(({ file }) => file).toSorted()).toEqual(
      ['avif', 'jpg', 'webp']
        .flatMap((ending) => [160, 320, 640, 700].map((width) => `${width}.${ending}`))
        .toSorted(),
    )
    expect(model.cardPath).toBe(`/pictures/${id}/${cardFile(0.5, 0.5)}`)
    for (const { file, width, height } of model.renditions) {
      const stored = await room.editor.files.get(`pictures/${id}/${file}`)
      expect(stored?.bytes).toBeGreaterThan(0)
      stored?.body.destroy()
      expect(height).toBe(width / 2)
    }
  })

  test.each(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const)(
    'of a file in %s is taken',
    async (format) => {
      const id = await add(
        await plain('#335533', 330, 220).toFormat(format).toBuffer(),
        `x.${format}`,
      )
      expect(await findPicture(room.editor.db, id)).toMatchObject({
        format,
        width: 330,
        preview: '330.webp',
      })
    },
  )

  test('of the same file is recognised, also ten times at once', async () => {
    const bytes = await plain('#884422').png().toBuffer()
    const ids = await Promise.all(Array.from({ length: 10 }, () => add(bytes)))
    expect(new Set(ids).size).toBe(1)
    expect(await addPicture(room.journalist, { bytes, fileName: 'again.png' })).toEqual({
      id: ids[0],
      isKnown: true,
    })
  })

  test('is turned as the camera was, and no form of it says where it was taken', async () => {
    const bytes = await plain('#448822', 800, 400)
      .withExif({
        IFD0: { Orientation: '6' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '53/1 20/1 0/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '6/1 15/1 0/1',
        },
      })
      .jpeg()
      .toBuffer()
    const turned = await sharp(bytes).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(reader.load(bytes, { expanded: true }).gps).toBeDefined()
    const id = await add(turned)
    await room.paper.settle()
    const model = await modelOf(id)
    expect([model.width, model.height]).toEqual([400, 800])
    for (const { file } of model.renditions) {
      const answer = await fetch(`${room.paper.url}/pictures/${id}/${file}`)
      const served = Buffer.from(await answer.arrayBuffer())
      const { exif, xmp, iptc, width, height } = await sharp(served).metadata()
      expect([exif, xmp, iptc, height > width]).toEqual([undefined, undefined, undefined, true])
    }
  })

  test.each(refusedFiles)('of %s is refused in words', async (_name, bytes, why) => {
    await expect(add(await bytes())).rejects.toMatchObject({
      code: 'publishing.picture_refused',
      details: { field: 'file', why: expect.stringMatching(why) },
    })
  })

  test('is for those who write', async () => {
    await expect(
      addPicture(room.reader, {
        bytes: await plain('#aa0000').jpeg().toBuffer(),
        fileName: 'x.jpg',
      }),
    ).rejects.toMatchObject({ code: 'platform.not_allowed' })
  })
})

describe('the words of a picture', () => {
  test('are changed from the version that was seen, and the card follows the point of focus', async () => {
    const id = await add(await plain('#00aa00').jpeg().toBuffer())
    await room.paper.settle()
    await changePicture(room.journalist, {
      picture: id,
      version: 1,
      alt: 'A green field',
      focusX: 0.25,
      focusY: 0.75,
    })
    await room.paper.settle()
    expect(await modelOf(id)).toMatchObject({
      alt: 'A green field',
      cardPath: `/pictures/${id}/${cardFile(0.25, 0.75)}`,
    })
    await expect(
      changePicture(room.colleague, { picture: id, version: 1, alt: 'Something else' }),
    ).rejects.toMatchObject({ code: 'publishing.picture_changed' })
    await expect(
      changePicture(room.colleague, { picture: id, version: 2, focusX: 1.5 }),
    ).rejects.toMatchObject({ details: { field: 'focusX' } })
    await expect(
      changePicture(room.colleague, {
        picture: id,
        version: 2,
        licensorUrl: 'javascript:alert(1)',
      }),
    ).rejects.toMatchObject({ details: { field: 'licensorUrl' } })
  })

  test('of a decoration are none', async () => {
    const id = (
      await addPicture(room.journalist, {
        bytes: await plain('#0000aa').jpeg().toBuffer(),
        fileName: 'd.jpg',
        alt: 'Said anyway',
        isDecoration: true,
      })
    ).id
    expect(await modelOf(id)).toMatchObject({ alt: '', isDecoration: true })
  })
})
