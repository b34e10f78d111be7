import type { Socket } from 'node:net'
import type { Language } from '../i18n/index.ts'
import { bareDocument, refusalPage } from './message-page.view.tsx'
import { refuse } from './refusals.ts'

const codes: Readonly<Record<string, 'address_too_long' | 'headers_too_large' | 'too_slow'>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too_slow',
}

/** Answers what Node could not read as a request, before there is one, with our page and headers. */
export function answerUnreadable(
  error: Error & { readonly code?: string },
  socket: Socket,
  about: { readonly language: Language; readonly headers: Readonly<Record<string, string>> },
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const refusal = refuse(`platform.${codes[error.code ?? ''] ?? 'bad_request'}`)
  const page = refusalPage(refusal, about.language)
  const body = bareDocument(page, about.language)
  const status = page.status ?? 400
  const headers = {
    ...about.headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status} ${page.title}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
