import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../context/index.ts'
import { beginStream, type Channel } from '../live/index.ts'
import type { Access } from '../policy/index.ts'
import { lineOf } from './address-digest.ts'
import type { App } from './app.ts'
import { leaveCrowd } from './crowd.ts'
import { parseAddress } from './parse-address.ts'
import { refuse } from './refusals.ts'

/** A channel, and the subject that the address's parameters name. */
interface ChannelOf<P> {
  readonly channel: Channel
  readonly key?: (params: P) => string
}

/**
 * An event stream (`text/event-stream`). It tells its reader that a subject of these channels has
 * changed, without content; the page requests what its reader may see. `access` says who may listen,
 * and `check` who may listen to this subject. `?after=` is the position from which the page was
 * rendered. Refuses with `platform.crowded` if the process has too many streams, and with
 * `platform.too_many` if the client's address has.
 * @example liveRoute(app, '/newsroom/queue/changes', { access: act('queue.read'), channels: [{ channel: queueChanges }] })
 */
export function liveRoute<P = unknown>(
  app: App,
  url: string,
  options: {
    access: Access
    params?: z.ZodType<P>
    channels: readonly ChannelOf<P>[]
    check?: (actor: Actor, params: P) => void
  },
): void {
  for (const { channel } of options.channels) app.streams.add(channel)
  const config = {
    access: options.access,
    isStream: true,
    schemas: { params: options.params, query },
  }
  app.fastify.get(url, { config, exposeHeadRoute: false }, async (request, reply) => {
    if (!takesStream.test(request.headers.accept ?? '')) throw refuse('platform.not_acceptable')
    const params = parseAddress(options.params, request.params)
    options.check?.(request.ctx.actor, params)
    const address = lineOf(request.ip)
    const why = app.streams.full(address)
    if (why === 'address') throw refuse('platform.too_many', { minutes: 1 })
    if (why === 'process') throw refuse('platform.crowded')
    const to = options.channels.map(({ channel, key }) => ({ channel, key: key?.(params) ?? '' }))
    const after = heardUpTo(request)
    const headers = reply.getHeaders()
    reply.hijack()
    leaveCrowd(reply.raw)
    if (reply.raw.destroyed) return
    const leave = app.streams.open(beginStream(reply.raw, headers), { address, to, after })
    reply.raw.once('close', leave)
  })
}

const takesStream = /text\/event-stream/i
const query = z.object({ after: z.string().optional() })

/** A reconnecting browser sends its last id, which is newer than the page's position. */
function heardUpTo({ headers, query: asked }: FastifyRequest): string | undefined {
  const last = headers['last-event-id']
  if (typeof last === 'string' && last !== '') return last
  return query.safeParse(asked).data?.after
}
