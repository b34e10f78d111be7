import type { FastifyRequest } from 'fastify'
import { refuse } from './refusals.ts'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Requests that change something are accepted from our own origin only (gateways excepted), so that forms in cached
 * pages need no token. Browsers send Sec-Fetch-Site, or Origin at least; a client that sends
 * neither is no browser and bears no cookie that another site could abuse.
 */
export function checkOrigin(request: FastifyRequest, siteOrigin: string): void {
  if (!changing.has(request.method) || request.routeOptions.config.access === 'gateway') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw refuse('platform.other_origin')
  if (origin !== undefined && origin !== siteOrigin && !isSameLoopback(origin, siteOrigin))
    throw refuse('platform.other_origin')
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

// On one's own machine localhost and 127.0.0.1 are the same place.
function isSameLoopback(origin: string, siteOrigin: string): boolean {
  if (!URL.canParse(origin)) return false
  const [given, own] = [new URL(origin), new URL(siteOrigin)]
  return given.port === own.port && loopback.has(given.hostname) && loopback.has(own.hostname)
}
