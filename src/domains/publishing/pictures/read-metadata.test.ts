import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readMetadata } from './read-metadata.ts'

const grey = sharp({ create: { width: 60, height: 40, channels: 3, background: '#777777' } })
const namespaces = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
})
  .map(([name, address]) => `xmlns:${name}="${address}"`)
  .join(' ')
const packet = (attributes: string, elements = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${namespaces} ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta>`
const inLanguages = (tag: string, texts: Record<string, string>) =>
  `<${tag}><rdf:Alt>${Object.entries(texts)
    .map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`)
    .join('')}</rdf:Alt></${tag}>`
const withXmp = (xmp: string) => grey.clone().withXmp(xmp).jpeg().toBuffer()
const said = async (attributes: string, elements = '', language = 'en') =>
  readMetadata(await withXmp(packet(attributes, elements)), language)

/** A JPEG with these segments of its own after its beginning. */
async function withSegment(marker: number, content: Buffer, xmp = packet('')): Promise<Buffer> {
  const jpeg = await withXmp(xmp)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

/** Photoshop's resources: IPTC with this caption, and the digest of some IPTC. */
function resources(caption: string, digestOf: string): Buffer {
  const iim = (text: string) => {
    const head = Buffer.from([0x1c, 2, 120, 0, 0])
    head.writeUInt16BE(Buffer.byteLength(text), 3)
    return Buffer.concat([head, Buffer.from(text)])
  }
  const resource = (id: number, content: Buffer) => {
    const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1')
    head.writeUInt16BE(id, 4)
    head.writeUInt32BE(content.length, 8)
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
  }
  const digest = createHash('md5').update(iim(digestOf)).digest()
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    resource(0x0404, iim(caption)),
    resource(0x0425, digest),
  ])
}

describe('the words of a file', () => {
  const three = { 'x-default': 'The bridge', 'de-DE': 'Die Brücke', 'ga-IE': 'An droichead' }
  test.each([
    ['ga', three, 'An droichead'],
    ['en', three, 'The bridge'],
    ['en', { de: 'Die Brücke', fr: 'Le pont' }, 'Die Brücke'],
  ])('are taken in %s of %j', async (language, texts, caption) => {
    const words = await said(
      '',
      inLanguages('dc:description', texts) +
        inLanguages('Iptc4xmpCore:AltTextAccessibility', texts) +
        inLanguages('dc:rights', texts),
      language,
    )
    expect(words).toMatchObject({ caption, alt: caption, copyright: caption })
  })

  test.each([
    'OLYMPUS DIGITAL CAMERA',
    'DCIM\\100GOPRO\\G0012345.JPG',
    'default',
    'SONY DSC',
    'KODAK Digital Still Camera',
    'DSC_0042.JPG',
    'SAMSUNG',
  ])('are not what a camera writes by itself: %s', async (ImageDescription) => {
    const bytes = await grey.clone().withExif({ IFD0: { ImageDescription } }).jpeg().toBuffer()
    expect((await readMetadata(bytes, 'en')).caption).toBe('')
  })

  test('that begin like a camera’s are kept where they go on', async () => {
    const text = 'Default of the bank: queues in Cork'
    expect((await said('', inLanguages('dc:description', { 'x-default': text }))).caption).toBe(
      text,
    )
  })

  test('keep instructions beside the terms, and a good address beside a bad one', async () => {
    const words = await said(
      'photoshop:Instructions="OUT / NO ARCHIVES" xmpRights:WebStatement="https://opa.example/terms"',
      `${inLanguages('xmpRights:UsageTerms', { 'x-default': 'Editorial use only' })}<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>OPA</plus:LicensorName><plus:LicensorURL>opa dot example</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>`,
    )
    expect(words).toMatchObject({
      usageTerms: 'Editorial use only',
      instructions: 'OUT / NO ARCHIVES',
      licensorName: 'OPA',
      licensorUrl: '',
      licenseUrl: 'https://opa.example/terms',
    })
  })

  test('say place, keywords, how it was made, the long description and the id', async () => {
    const words = await said(
      'photoshop:City="Cork" photoshop:Country="Ireland" Iptc4xmpExt:DigImageGUID="guid-1" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"',
      `<dc:subject><rdf:Bag><rdf:li>bridge</rdf:li><rdf:li>dusk</rdf:li></rdf:Bag></dc:subject>${inLanguages('Iptc4xmpCore:ExtDescrAccessibility', { 'x-default': 'At length' })}`,
    )
    expect(words).toMatchObject({
      city: 'Cork',
      country: 'Ireland',
      imageGuid: 'guid-1',
      digitalSourceType: 'trainedAlgorithmicMedia',
      keywords: 'bridge, dusk',
      extendedDescription: 'At length',
    })
  })

  test.each([
    ['1969', '1969'],
    ['1969-07', '1969-07'],
    ['1969-07-20T20:17:40Z', '1969-07-20'],
    ['1969-02-31', '1969-02'],
    ['1969-13', '1969'],
    ['long ago', ''],
  ])('date %s as %s', async (given, taken) => {
    expect((await said(`photoshop:DateCreated="${given}"`)).taken).toBe(taken)
  })

  test.each([
    ['was changed after the XMP', 'The older caption', 'From IPTC'],
    ['is as old as the XMP', 'From IPTC', 'From XMP'],
  ])('are those of IPTC or XMP where IPTC %s', async (_when, digestOf, caption) => {
    const xmp = packet('', inLanguages('dc:description', { 'x-default': 'From XMP' }))
    const bytes = await withSegment(0xed, resources('From IPTC', digestOf), xmp)
    expect((await readMetadata(bytes, 'en')).caption).toBe(caption)
  })

  test.each(['utf16le', 'utf16be'])('are read in XMP of %s', async (encoding) => {
    const text = Buffer.from(`\uFEFF${packet('photoshop:City="Órán Mór"')}`, 'utf16le')
    const xmp = encoding === 'utf16le' ? text : text.swap16()
    const jpeg = await grey.clone().jpeg().toBuffer()
    const content = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp])
    const head = Buffer.from([0xff, 0xe1, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    const bytes = Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
    expect((await readMetadata(bytes, 'en')).city).toBe('Órán Mór')
  })

  test('of more than 5 MB are not read', async () => {
    const png = await grey.clone().png().toBuffer()
    const long = packet('', inLanguages('dc:description', { 'x-default': 'x'.repeat(6_000_000) }))
    await expect(readMetadata(await withPngText(png, long), 'en')).rejects.toThrow('too much')
  })
})

/** A PNG with XMP in a text chunk of its own. */
async function withPngText(png: Buffer, xmp: string): Promise<Buffer> {
  const { crc32 } = await import('node:zlib')
  const content = Buffer.concat([
    Buffer.from('iTXtXML:com.adobe.xmp\0\0\0\0\0', 'latin1'),
    Buffer.from(xmp),
  ])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length - 4)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([png.subarray(0, 33), length, content, sum, png.subarray(33)])
}
