import { load } from 'exifreader'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictures, type Picture, type PictureKey } from '../pictures.ts'
import { originalOf } from './originals.ts'

const all = Object.values(pictures)
const inIptc = all.filter((picture) => picture.metadataIn !== 'xmp')
const inXmp = all.filter((picture) => picture.metadataIn !== 'iptc')

test.each(all)('$file is a JPEG of 1,600 by 1,067 pixels and at most 220 kB', async (picture) => {
  const original = await originalOf(picture.key)
  const { format, width, height } = await sharp(original).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1_600, height: 1_067 })
  expect(original.length).toBeLessThanOrEqual(220_000)
})

test.each(all)('$file bears its words in $metadataIn and nowhere else', async (picture) => {
  const { iptc, xmp } = await wordsIn(picture.key)
  expect({ iptc: iptc !== undefined, xmp: xmp !== undefined }).toEqual({
    iptc: picture.metadataIn !== 'xmp',
    xmp: picture.metadataIn !== 'iptc',
  })
})

test.each(inIptc)('$file says in IPTC what its record says', async (picture) => {
  const { iptc = {} } = await wordsIn(picture.key)
  expect({
    caption: said(iptc['Caption/Abstract']),
    credit: said(iptc['Credit']),
    source: said(iptc['Source']),
    creator: said(iptc['By-line']),
    headline: said(iptc['Headline']),
    copyright: said(iptc['Copyright Notice']),
    city: said(iptc['City']),
    assetId: said(iptc['Original Transmission Reference']),
    usageTerms: said(iptc['Special Instructions']),
  }).toEqual(wordsOf(picture))
})

test.each(inXmp)('$file says in XMP what its record says', async (picture) => {
  const xmp = await xmpIn(picture.key)
  expect({
    caption: said(xmp['description']),
    credit: said(xmp['Credit']),
    source: said(xmp['Source']),
    creator: said(xmp['creator']),
    headline: said(xmp['Headline']),
    copyright: said(xmp['rights']),
    city: said(xmp['City']),
    assetId: said(xmp['TransmissionReference']),
    usageTerms: said(xmp['UsageTerms']),
  }).toEqual(wordsOf(picture))
})

test.each(inXmp)(
  '$file names in PLUS who licenses it, and the day it was made',
  async (picture) => {
    const xmp = await xmpIn(picture.key)
    const { name, url, email } = picture.licensor
    for (const word of [name, url, email]) expect(JSON.stringify(xmp['Licensor'])).toContain(word)
    expect(JSON.stringify(xmp['DateCreated'])).toContain(picture.created)
  },
)

test('some originals bear IPTC alone, some XMP alone, and some both', () => {
  const containers = new Set(all.map((picture) => picture.metadataIn))
  expect(containers).toEqual(new Set(['iptc', 'xmp', 'both']))
})

async function wordsIn(key: PictureKey) {
  return load(await originalOf(key), { expanded: true })
}

async function xmpIn(key: PictureKey): Promise<Readonly<Record<string, unknown>>> {
  return (await wordsIn(key)).xmp ?? {}
}

/** What a tag says, or `null` where the file has no such tag. */
function said(tag: unknown): string | null {
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return null
  return String(tag.description)
}

function wordsOf(picture: Picture) {
  const { caption, credit, source, creator, headline, copyright, city, assetId, usageTerms } =
    picture
  return { caption, credit, source, creator, headline, copyright, city, assetId, usageTerms }
}
