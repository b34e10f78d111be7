import type { Picture } from '../pictures.ts'

/**
 * The words of a picture as an IPTC Information Interchange Model block (IIM 4.2, record 2),
 * wrapped as Photoshop's image resource 0x0404 in a JPEG segment APP13.
 */
export function iptcSegment(picture: Picture): Buffer {
  const datasets = [
    dataset(1, 90, escapeToUtf8),
    dataset(2, 0, Buffer.from([0, 4])),
    ...fieldsOf(picture).map(([number, words]) => dataset(2, number, Buffer.from(words, 'utf8'))),
  ]
  return app13(imageResource(0x0404, Buffer.concat(datasets)))
}

/** Puts a segment behind the JFIF header of a JPEG. Refuses what is not a JPEG. */
export function withSegment(jpeg: Buffer, segment: Buffer): Buffer {
  if (jpeg.readUInt16BE(0) !== 0xffd8) throw new TypeError('This file is not a JPEG.')
  const hasHeader = jpeg.readUInt16BE(2) === 0xffe0
  const at = hasHeader ? 4 + jpeg.readUInt16BE(4) : 2
  return Buffer.concat([jpeg.subarray(0, at), segment, jpeg.subarray(at)])
}

/** Says that what follows is UTF-8 (ISO 2022: ESC % G). */
const escapeToUtf8 = Buffer.from([0x1b, 0x25, 0x47])

function fieldsOf(picture: Picture): (readonly [number: number, words: string])[] {
  const keywords = picture.keywords.map((keyword) => [25, keyword] as const)
  return [
    [5, picture.assetId ?? picture.file],
    ...keywords,
    [40, picture.usageTerms],
    [55, picture.created.replaceAll('-', '')],
    [80, picture.creator],
    [90, picture.city],
    [101, picture.country],
    ...(picture.assetId ? [[103, picture.assetId] as const] : []),
    [105, picture.headline],
    [110, picture.credit],
    [115, picture.source],
    [116, picture.copyright],
    [120, picture.caption],
  ]
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(value.length, 3)
  return Buffer.concat([head, value])
}

function imageResource(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.write('8BIM', 0, 'latin1')
  head.writeUInt16BE(id, 4)
  // The resource's name is empty: a length of zero, padded to two bytes.
  head.writeUInt32BE(content.length, 8)
  const padding = Buffer.alloc(content.length % 2)
  return Buffer.concat([head, content, padding])
}

function app13(resources: Buffer): Buffer {
  const signature = Buffer.from('Photoshop 3.0\0', 'latin1')
  const head = Buffer.from([0xff, 0xed, 0, 0])
  head.writeUInt16BE(2 + signature.length + resources.length, 2)
  return Buffer.concat([head, signature, resources])
}
