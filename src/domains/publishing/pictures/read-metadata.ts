import ExifReader from 'exifreader'
import { shownLine } from '#platform/text'

// The package is CommonJS: its functions are members of the default export alone.
const reader: Pick<typeof ExifReader, 'load'> = ExifReader

/** What a picture's file says of itself; empty where it says nothing. */
export interface FileWords {
  readonly headline: string
  readonly caption: string
  readonly alt: string
  readonly credit: string
  readonly source: string
  readonly creator: string
  readonly copyright: string
  readonly assetId: string
  readonly usageTerms: string
  readonly licensorName: string
  readonly licensorUrl: string
  /** YYYY-MM-DD */
  readonly takenOn: string | null
}

type Groups = Readonly<Record<string, unknown>>

/**
 * Reads caption, credit and rights from a picture's bytes: XMP (with PLUS) first, then IPTC, then
 * Exif, after the IPTC's mapping of one to the other (IPTC Photo Metadata 2025.1). A file whose
 * metadata is broken says nothing; it never fails.
 * @example const { caption, credit } = readMetadata(bytes)
 */
export function readMetadata(bytes: Buffer): FileWords {
  const { xmp, iptc, exif } = groupsOf(bytes)
  const first = (length: number, ...said: unknown[]) =>
    said
      .map(wordsOf)
      .find((words) => words !== '')
      ?.slice(0, length)
      .trim() ?? ''
  const licensor = licensorOf(xmp['Licensor'])
  return {
    headline: first(300, xmp['Headline'], iptc['Headline']),
    caption: first(2000, xmp['description'], iptc['Caption/Abstract'], exif['ImageDescription']),
    alt: first(1000, xmp['AltTextAccessibility']),
    credit: first(300, xmp['Credit'], iptc['Credit']),
    source: first(300, xmp['Source'], iptc['Source']),
    creator: first(300, xmp['creator'], iptc['By-line'], exif['Artist']),
    copyright: first(300, xmp['rights'], iptc['Copyright Notice'], exif['Copyright']),
    assetId: first(
      200,
      xmp['ImageSupplierImageID'],
      xmp['TransmissionReference'],
      iptc['Original Transmission Reference'],
    ),
    usageTerms: first(2000, xmp['UsageTerms'], xmp['Instructions'], iptc['Special Instructions']),
    licensorName: licensor.name.slice(0, 300),
    licensorUrl: webAddress(licensor.url || wordsOf(xmp['WebStatement'])),
    takenOn:
      [xmp['DateCreated'], iptc['Date Created'], exif['DateTimeOriginal']]
        .map(dayOf)
        .find((day) => day !== null) ?? null,
  }
}

function groupsOf(bytes: Buffer): { xmp: Groups; iptc: Groups; exif: Groups } {
  try {
    const { xmp = {}, iptc = {}, exif = {} } = reader.load(bytes, { expanded: true })
    return { xmp: { ...xmp }, iptc: { ...iptc }, exif: { ...exif } }
  } catch {
    return { xmp: {}, iptc: {}, exif: {} }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function wordsOf(tag: unknown): string {
  if (Array.isArray(tag))
    return tag
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(', ')
  return isRecord(tag) && typeof tag['description'] === 'string'
    ? shownLine(tag['description'])
    : ''
}

/** PLUS names the licensor in a list of structures. */
function licensorOf(tag: unknown): { name: string; url: string } {
  const value = isRecord(tag) ? tag['value'] : undefined
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (!isRecord(first)) return { name: '', url: '' }
  const inner = isRecord(first['value']) ? first['value'] : first
  return { name: wordsOf(inner['LicensorName']), url: wordsOf(inner['LicensorURL']) }
}

const webAddress = (text: string): string =>
  /^https?:\/\/[^\s"<>]+$/.test(text) && text.length <= 500 ? text : ''

function dayOf(tag: unknown): string | null {
  const [, year, month, day] = /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)/.exec(wordsOf(tag)) ?? []
  if (!year || !month || !day) return null
  const text = `${year}-${month}-${day}`
  const instant = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(text) ? null : text
}
