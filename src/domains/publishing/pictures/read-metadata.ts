import ExifReader from 'exifreader'
import sharp from 'sharp'
import { isCameraBoilerplate } from './camera-boilerplate.ts'
import { isStaleDigest } from './iptc-digest.ts'
import { type Groups, isRecord, oneOf, wordsOf } from './metadata-values.ts'

// The package is CommonJS: its functions are members of the default export alone.
const reader: Pick<typeof ExifReader, 'load'> = ExifReader

/** What a picture's file says of itself; empty where it says nothing. */
export interface FileWords {
  readonly headline: string
  readonly caption: string
  readonly alt: string
  readonly extendedDescription: string
  readonly credit: string
  readonly source: string
  readonly creator: string
  readonly copyright: string
  readonly assetId: string
  readonly usageTerms: string
  /** What the sender asks of editors, such as `OUT` and `NO ARCHIVES`. */
  readonly instructions: string
  readonly licensorName: string
  /** Where a licence can be had; Google's `acquireLicensePage`. */
  readonly licensorUrl: string
  /** The terms themselves, on the web; Google's `license`. */
  readonly licenseUrl: string
  readonly keywords: string
  readonly city: string
  readonly country: string
  /** The last part of IPTC's address of it, such as `trainedAlgorithmicMedia`. */
  readonly digitalSourceType: string
  readonly imageGuid: string
  /** YYYY-MM-DD, YYYY-MM, YYYY, or empty. */
  readonly taken: string
}

const mostBytes = 5_000_000

/**
 * Reads caption, credit and rights from a picture's bytes: XMP (with PLUS), then IPTC, then Exif,
 * after the IPTC's mapping of one to the other (IPTC Photo Metadata 2025.1); IPTC first where it was
 * changed after the XMP (MWG 2.0). Of several languages takes the given one, else the default. A
 * file whose metadata is broken says nothing; more than 5 MB of it are refused. AFCP is not read.
 * @example const { caption, credit } = await readMetadata(bytes, 'en')
 */
export async function readMetadata(bytes: Buffer, language: string): Promise<FileWords> {
  const blobs = await sharp(bytes, { limitInputPixels: false }).metadata()
  const { xmp: packet, iptc: block, exif: header } = blobs
  if ([packet, block, header].some((blob) => (blob?.length ?? 0) > mostBytes))
    throw new Error('too much metadata')
  const { xmp, iptc, exif } = groupsOf(bytes, packet)
  const first = (length: number, ...said: unknown[]) =>
    said
      .map((tag) => wordsOf(tag, language))
      .find((words) => words !== '' && !isCameraBoilerplate(words))
      ?.slice(0, length)
      .trim() ?? ''
  const isNewer = block !== undefined && isStaleDigest(block)
  const both = (length: number, inXmp: unknown, inIptc: unknown, ...others: unknown[]) =>
    first(length, ...(isNewer ? [inIptc, inXmp] : [inXmp, inIptc]), ...others)
  const licensor = licensorOf(xmp['Licensor'], language)
  return {
    headline: both(300, xmp['Headline'], iptc['Headline']),
    caption: both(2000, xmp['description'], iptc['Caption/Abstract'], exif['ImageDescription']),
    alt: first(1000, xmp['AltTextAccessibility']),
    extendedDescription: first(5000, xmp['ExtDescrAccessibility']),
    credit: both(300, xmp['Credit'], iptc['Credit']),
    source: both(300, xmp['Source'], iptc['Source']),
    creator: both(300, xmp['creator'], iptc['By-line'], exif['Artist']),
    copyright: both(300, xmp['rights'], iptc['Copyright Notice'], exif['Copyright']),
    assetId:
      first(200, xmp['ImageSupplierImageID']) ||
      both(200, xmp['TransmissionReference'], iptc['Original Transmission Reference']),
    usageTerms: first(2000, xmp['UsageTerms']),
    instructions: both(2000, xmp['Instructions'], iptc['Special Instructions']),
    licensorName: licensor.name.slice(0, 300),
    licensorUrl: licensor.url,
    licenseUrl: webAddress(wordsOf(xmp['WebStatement'], language)),
    keywords: both(2000, xmp['subject'], iptc['Keywords']),
    city: both(300, xmp['City'], iptc['City']),
    country: both(300, xmp['Country'], iptc['Country/Primary Location Name']),
    digitalSourceType:
      first(300, xmp['DigitalSourceType'])
        .split('/')
        .findLast((part) => part !== '') ?? '',
    imageGuid: first(300, xmp['DigImageGUID']),
    taken:
      [
        ...(isNewer
          ? [iptc['Date Created'], xmp['DateCreated']]
          : [xmp['DateCreated'], iptc['Date Created']]),
        exif['DateTimeOriginal'],
      ]
        .map((tag) => dayOf(wordsOf(tag, language)))
        .find((day) => day !== '') ?? '',
  }
}

function groupsOf(
  bytes: Buffer,
  packet: Buffer | undefined,
): { xmp: Groups; iptc: Groups; exif: Groups } {
  const utf16 = packet && fromUtf16(packet)
  const { xmp = {}, iptc = {}, exif = {} } = loaded(bytes)
  const own = utf16 === undefined ? xmp : (loaded(jpegOf(utf16)).xmp ?? {})
  return { xmp: { ...own }, iptc: { ...iptc }, exif: { ...exif } }
}

function loaded(bytes: Buffer): Partial<Record<'xmp' | 'iptc' | 'exif', object>> {
  try {
    return reader.load(bytes, { expanded: true })
  } catch {
    return {}
  }
}

/** The packet, where it is in UTF-16, which the library does not read. */
function fromUtf16(packet: Buffer): string | undefined {
  const [first = 0, second = 0] = packet
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
  if (!isBigEndian && !isLittleEndian) return undefined
  return new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le').decode(packet)
}

/** A JPEG that has this packet of XMP and nothing else: the library reads files only. */
function jpegOf(xmp: string): Buffer {
  const name = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1')
  const packet = Buffer.from(xmp.replace(/^\uFEFF/, ''), 'utf8').subarray(0, 65_000)
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0])
  head.writeUInt16BE(2 + name.length + packet.length, 4)
  return Buffer.concat([head, name, packet, Buffer.from([0xff, 0xd9])])
}

/** PLUS names the licensor in a list of structures. */
function licensorOf(tag: unknown, language: string): { name: string; url: string } {
  const first = oneOf(isRecord(tag) ? tag['value'] : undefined)
  if (!isRecord(first)) return { name: '', url: '' }
  const inner = isRecord(first['value']) ? first['value'] : first
  return {
    name: wordsOf(inner['LicensorName'], language),
    url: webAddress(wordsOf(inner['LicensorURL'], language)),
  }
}

const webAddress = (text: string): string =>
  /^https?:\/\/[^\s"<>]+$/.test(text) && text.length <= 500 ? text : ''

function dayOf(text: string): string {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d))?)?(?!\d)/.exec(text) ?? []
  if (year === '' || year === '0000') return ''
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return year
  const whole = `${year}-${month}-${day}`
  const instant = new Date(`${whole}T00:00:00Z`)
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(whole)
  return isDay && day !== '' ? whole : `${year}-${month}`
}
