import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import type { IncomingMessage } from 'node:http'
import type { BodyCount } from './bodies.ts'
import { refuse } from './refusals.ts'

/** A file that came with a multipart form. */
export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

export type FormValues = Record<string, string | string[] | UploadedFile>

/** How many bytes of a form are read, as they are sent. */
export interface FormBounds {
  /** Of everything that is not a file. */
  readonly texts: number
  /** Of its one file, where the form may bring one. */
  readonly file?: number | undefined
}

/** The fields of a form as they came, and why not all of it was read. */
export interface ReadForm {
  readonly values: FormValues
  readonly tooLarge?: { readonly field?: string; readonly bytesAtMost: number }
}

export const textsByDefault = 64 * 1024

const fieldsAtMost = 1000
const headersByDefault = { headerPairs: 20, headerSize: 4096, fieldNameSize: 100 } as const

/** The bytes that texts of so many UTF-16 characters take at most as a form sends them: nine for one, as in %E2%80%99. */
export const roomFor = (characters: number): number => textsByDefault + 9 * characters

/**
 * The fields of a form as they came: a repeated name is a list, line ends are \n. Characters that
 * PostgreSQL cannot keep (NUL) and lone surrogates are replaced, never an error. Nothing beyond the
 * bounds is read; what came before stays among the values. Refuses another kind of body, one that
 * breaks off, and any while too much is being read for others.
 */
export async function readForm(
  raw: IncomingMessage,
  count: BodyCount,
  bounds: FormBounds,
): Promise<ReadForm> {
  const length = Number(raw.headers['content-length'] ?? 0)
  if (length === 0 && raw.headers['transfer-encoding'] === undefined) return { values: {} }
  const type = raw.headers['content-type'] ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return length > bounds.texts
      ? { values: {}, tooLarge: { bytesAtMost: bounds.texts } }
      : readUrlEncoded(raw, count, bounds)
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(raw, count, bounds)
  throw refuse('platform.unsupported_media_type')
}

async function readUrlEncoded(
  raw: IncomingMessage,
  count: BodyCount,
  bounds: FormBounds,
): Promise<ReadForm> {
  const tooLarge = { bytesAtMost: bounds.texts }
  const chunks: Buffer[] = []
  const isWhole = await take(raw, count, bounds.texts, (chunk) => void chunks.push(chunk))
  if (!isWhole) return { values: {}, tooLarge }
  const values: FormValues = {}
  const fields = [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))]
  for (const [name, value] of fields.slice(0, fieldsAtMost)) add(values, name, value)
  return fields.length > fieldsAtMost ? { values, tooLarge } : { values }
}

async function readMultipart(
  raw: IncomingMessage,
  count: BodyCount,
  bounds: FormBounds,
): Promise<ReadForm> {
  const values: FormValues = {}
  let tooLarge: ReadForm['tooLarge']
  const parser = parserOf(raw, bounds)
  let openFile: string | undefined
  parser.on('field', (name: string, value: string, _nameCut: boolean, isTruncated: boolean) => {
    if (isTruncated) tooLarge ??= { field: name, bytesAtMost: bounds.texts }
    else add(values, name, value)
  })
  parser.on('file', (name: string, stream: BusboyFileStream, fileName: string) => {
    const chunks: Buffer[] = []
    openFile = name
    stream.on('data', (chunk: Buffer) => void (bounds.file && chunks.push(chunk)))
    stream.on('limit', () => (tooLarge ??= { field: name, bytesAtMost: bounds.file ?? 0 }))
    stream.on('end', () => {
      openFile = undefined
      const bytes = Buffer.concat(chunks)
      if (bounds.file && bytes.length > 0 && !stream.truncated) values[name] = { fileName, bytes }
    })
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    parser.on(limit, () => (tooLarge ??= { bytesAtMost: bounds.texts }))
  const parsed = new Promise<void>((resolve, reject) => {
    parser.once('finish', resolve).once('error', () => reject(refuse('platform.bad_request')))
  })
  // It may fail before anybody waits for it.
  parsed.catch(() => undefined)
  const most = bounds.texts + (bounds.file ?? 0)
  const isWhole = await take(raw, count, most, (chunk) => void parser.write(chunk))
  if (!isWhole) {
    parser.destroy()
    // The parser may be behind: what is still open when all is too much is what is too large.
    const file =
      openFile !== undefined && bounds.file
        ? { field: openFile, bytesAtMost: bounds.file }
        : undefined
    return { values, tooLarge: tooLarge ?? file ?? { bytesAtMost: most } }
  }
  parser.end()
  await parsed
  return tooLarge ? { values, tooLarge } : { values }
}

function parserOf(raw: IncomingMessage, bounds: FormBounds): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...raw.headers, 'content-type': raw.headers['content-type'] ?? '' },
      limits: {
        ...headersByDefault,
        fieldSize: bounds.texts,
        fields: fieldsAtMost,
        files: 1,
        ...(bounds.file ? { fileSize: bounds.file } : {}),
      },
    })
  } catch {
    throw refuse('platform.bad_request')
  }
}

/** Hands over what is sent, up to a bound; false where more would come. It is left unread. */
function take(
  raw: IncomingMessage,
  count: BodyCount,
  upTo: number,
  keep: (chunk: Buffer) => void,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let length = 0
    const done = (settle: () => void) => {
      raw.off('data', onData).off('end', onEnd).off('close', onBreak).off('error', onBreak).pause()
      settle()
    }
    const onEnd = () => done(() => resolve(true))
    const onBreak = () => done(() => reject(refuse('platform.bad_request')))
    const onData = (chunk: Buffer) => {
      length += chunk.length
      if (length > upTo) done(() => resolve(false))
      else if (!count(chunk.length)) done(() => reject(refuse('platform.busy')))
      else keep(chunk)
    }
    raw.on('data', onData).on('end', onEnd).on('close', onBreak).on('error', onBreak)
  })
}

function add(values: FormValues, name: string, given: string): void {
  if (name in Object.prototype) return
  const value = given.replaceAll('\u0000', '\uFFFD').replace(/\r\n?/g, '\n').toWellFormed()
  const before = values[name]
  if (typeof before === 'string') values[name] = [before, value]
  else if (Array.isArray(before)) before.push(value)
  else values[name] = value
}
