import type { FastifyRequest } from 'fastify'

/** A file that came with a multipart form. */
export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

export type FormValues = Record<string, string | string[] | UploadedFile>

/** The fields of a form as they came, and the first one that was larger than it may be. */
export interface ReadForm {
  readonly values: FormValues
  readonly tooLarge?: { readonly field: string; readonly bytesAtMost: number }
}

const textUpTo = 2_000_000

/**
 * The fields of a form as they came: a repeated name is a list, line ends are \n. Characters that
 * PostgreSQL cannot keep (NUL) and lone surrogates are replaced, never an error. Files are read
 * only where there is a bound for them; the texts beside them are kept in any case.
 */
export async function readForm(request: FastifyRequest, filesUpTo?: number): Promise<ReadForm> {
  const values: FormValues = {}
  if (request.isMultipart()) return readMultipart(request, filesUpTo)
  if (request.body instanceof URLSearchParams) {
    for (const [name, value] of request.body) add(values, name, value)
  }
  return { values }
}

async function readMultipart(request: FastifyRequest, filesUpTo?: number): Promise<ReadForm> {
  const values: FormValues = {}
  let tooLarge: ReadForm['tooLarge']
  const limits = { fileSize: filesUpTo ?? 1, files: 20, fields: 200, fieldSize: textUpTo }
  for await (const part of request.parts({ limits })) {
    if (part.type !== 'file') {
      add(values, part.fieldname, String(part.value))
      if (part.valueTruncated) tooLarge ??= { field: part.fieldname, bytesAtMost: textUpTo }
      continue
    }
    const bytes = await part.toBuffer()
    if (filesUpTo === undefined || bytes.length === 0) continue
    if (part.file.truncated) tooLarge ??= { field: part.fieldname, bytesAtMost: filesUpTo }
    else values[part.fieldname] = { fileName: part.filename, bytes }
  }
  return { values, ...(tooLarge ? { tooLarge } : {}) }
}

function add(values: FormValues, name: string, given: string): void {
  if (name in Object.prototype) return
  const value = given.replaceAll('\u0000', '\uFFFD').replace(/\r\n?/g, '\n').toWellFormed()
  const before = values[name]
  if (typeof before === 'string') values[name] = [before, value]
  else if (Array.isArray(before)) before.push(value)
  else values[name] = value
}
