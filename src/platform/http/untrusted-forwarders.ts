import type { FastifyRequest } from 'fastify'
import { BlockList, isIP } from 'node:net'
import type { Logger } from '../log/index.ts'

const shownAtMost = 20
const near = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  near.addSubnet(network, bits, 'ipv6')

/**
 * Notes neighbours (peers on private networks) whose X-Forwarded-For is not believed. One of them is
 * most likely the paper's own proxy, and all readers behind it then share one rate limit.
 */
export function noteUntrustedForwarders(log: Logger): {
  note(request: FastifyRequest): void
  /** The addresses, a few at most. */
  found(): readonly string[]
} {
  const found = new Set<string>()
  return {
    found: () => [...found],
    note(request) {
      if (request.headers['x-forwarded-for'] === undefined || found.size >= shownAtMost) return
      const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
      const isBelieved = (request.ips?.length ?? 1) > 1
      if (isBelieved || found.has(peer) || !isNear(peer)) return
      found.add(peer)
      log.warn({ peer }, 'X-Forwarded-For comes from a peer that TRUSTED_PROXIES does not name')
    },
  }
}

const isNear = (peer: string): boolean =>
  isIP(peer) !== 0 && near.check(peer, isIP(peer) === 6 ? 'ipv6' : 'ipv4')
