import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** A digest of the client's address that lives for a day: enough to slow a flood, too little to follow anyone. */
export function addressDigest(request: FastifyRequest): string {
  const day = request.ctx.clock.now().toISOString().slice(0, 10)
  return request.ctx.signer.sign(`address ${day}`, lineOf(request.ip)).slice(0, 22)
}

/** One line's address: in IPv6 a line has 2^64 of them to choose from, and they count as one. */
export function lineOf(ip: string): string {
  const [address = ''] = ip.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? ip
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = [], tail = []] = written
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
