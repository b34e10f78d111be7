import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Process } from '#platform/app'
import { type FileStore, StoreAway } from '#platform/files'
import type { App } from '#platform/http'

const types: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  avif: 'image/avif',
}
const address =
  /^\/pictures\/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?<file>(?:\d{2,4}|card-\d{1,4}-\d{1,4})\.(?<ending>webp|jpg|avif))$/

/**
 * Forms of pictures from the file store: what lies under an address never changes, so that
 * browsers and machines between may keep it for good. Asks no database.
 */
export function pictureFileRoutes(app: App, process: Process): void {
  app.fastify.get('/pictures/:id/:file', async (request, reply) => {
    const { id, file, ending = '' } = address.exec(request.url.split('?')[0] ?? '')?.groups ?? {}
    const stored =
      id && file ? await storedOrAway(process.files, `pictures/${id}/${file}`) : undefined
    if (stored === 'away') return comeAgain(reply)
    if (!stored) return nothingHere(reply)
    const etag = `"${id}-${file}"`
    reply.headers({
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': types[ending] ?? 'application/octet-stream',
      'Content-Length': stored.bytes,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: etag,
      'X-Content-Type-Options': 'nosniff',
    })
    if (isKnown(request, etag)) {
      stored.body.destroy()
      return reply.code(304).removeHeader('Content-Length').send()
    }
    return reply.send(stored.body)
  })
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
    .send('The store of pictures does not answer at the moment.\n')

const nothingHere = (reply: FastifyReply) =>
  reply
    .code(404)
    .header('Cache-Control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('There is no such picture.\n')
