import { buffer } from 'node:stream/consumers'
import type { FastifyReply, FastifyRequest } from 'fastify'
import parseRange from 'range-parser'
import type { Runtime } from '#platform/app'
import { type FileStore, StoreAway, type StoredFile } from '#platform/files'
import type { App } from '#platform/http'
import { isTakenDown } from './pictures.queries.ts'

const types: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  avif: 'image/avif',
}
const cacheControl = 'public, max-age=3600, stale-if-error=86400'
const address =
  /^\/pictures\/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?<file>(?:\d{2,4}|card-\d{1,4}-\d{1,4})\.(?<ending>webp|jpg|avif))$/

/**
 * Forms of pictures from the file store. What lies under an address never changes, but it may be
 * taken down: browsers and caches between ask again after an hour (decision 0016). The database is
 * asked only where no file is found.
 */
export function pictureFileRoutes(app: App, runtime: Runtime): void {
  app.fastify.get(
    '/pictures/:id/:file',
    { config: { access: 'public' } },
    async (request, reply) => {
      const { id, file, ending = '' } = address.exec(request.url.split('?')[0] ?? '')?.groups ?? {}
      const stored =
        id && file ? await storedOrAway(runtime.files, `pictures/${id}/${file}`) : undefined
      if (stored === 'away') return comeAgain(reply)
      if (!stored && id && (await isTakenDown(runtime.db, id))) return gone(reply)
      if (!stored) return nothingHere(reply)
      const etag = `"${id}-${file}"`
      reply.headers({
        'Cache-Control': cacheControl,
        'Content-Type': types[ending] ?? 'application/octet-stream',
        'Content-Length': stored.bytes,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Accept-Ranges': 'bytes',
        ETag: etag,
        'X-Content-Type-Options': 'nosniff',
      })
      if (isKnown(request, etag)) {
        stored.body.destroy()
        return reply.code(304).removeHeader('Content-Length').send()
      }
      return sendPart(request, reply, stored, etag)
    },
  )
}

/** The whole file, or the one part that is asked for (RFC 9110, 14); several parts get the whole. */
async function sendPart(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, bytes }: StoredFile,
  etag: string,
) {
  const { range, 'if-range': ifRange } = request.headers
  if (!range || (ifRange !== undefined && ifRange !== etag)) return reply.send(body)
  const parts = parseRange(bytes, range, { combine: true })
  if (parts === -1) {
    body.destroy()
    return reply
      .code(416)
      .headers({ 'Content-Range': `bytes */${bytes}`, 'Cache-Control': 'no-store' })
      .removeHeader('Content-Length')
      .type('text/plain; charset=utf-8')
      .send('This part is outside the picture.\n')
  }
  const [part, another] = parts === -2 || parts.type !== 'bytes' ? [] : parts
  if (!part || another) return reply.send(body)
  reply.code(206).headers({
    'Content-Range': `bytes ${part.start}-${part.end}/${bytes}`,
    'Content-Length': part.end - part.start + 1,
  })
  return reply.send((await buffer(body)).subarray(part.start, part.end + 1))
}

const isKnown = (request: FastifyRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((given) => given.trim().replace(/^W\//, '') === etag)

const storedOrAway = (files: FileStore, name: string) =>
  files.get(name).catch((error: unknown): 'away' => {
    if (error instanceof StoreAway) return 'away'
    throw error
  })

const comeAgain = (reply: FastifyReply) =>
  reply
    .code(503)
    .headers({ 'Cache-Control': 'no-store', 'Retry-After': '10' })
    .type('text/plain; charset=utf-8')
    .send('The picture store is not responding.\n')

const gone = (reply: FastifyReply) =>
  reply
    .code(410)
    .header('Cache-Control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('This picture has been taken down.\n')

const nothingHere = (reply: FastifyReply) =>
  reply
    .code(404)
    .header('Cache-Control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('There is no such picture.\n')
