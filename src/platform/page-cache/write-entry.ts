import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedEncodings, type Form } from './encodings.ts'
import { type Entry, formOf } from './entry.ts'

/** Chooses the form and writes it: 200, or 304 where the reader has it already; no body for HEAD. */
export function writeEntry(
  entry: Entry,
  request: IncomingMessage,
  response: ServerResponse,
  isStale: boolean,
): void {
  const form = choose(entry, request.headers['accept-encoding'])
  if (isStale) response.setHeader('Cache-Status', 'standfirst; hit; detail=stale')
  const known = request.headers['if-none-match']
  if (known !== undefined && matches(known, form)) {
    response.writeHead(304, form.notModified)
    response.end()
    return
  }
  response.writeHead(200, form.headers)
  if (request.method === 'HEAD') response.end()
  else response.end(form.body)
}

function choose(entry: Entry, header: string | undefined): Form {
  const accepted = acceptedEncodings(header)
  // Brotli is made once a page has shown that it is read again; until then the next best does.
  const encoding = accepted.find((one) => one !== 'br' || entry.forms.has('br'))
  return formOf(entry, encoding ?? accepted[0] ?? 'identity')
}

// Weak comparison (RFC 9110, 13.1.2): a proxy may have weakened the tag.
const matches = (header: string, form: Form): boolean =>
  header === form.etag ||
  header === '*' ||
  header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === form.etag)
