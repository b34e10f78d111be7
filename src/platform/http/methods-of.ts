import type { FastifyInstance } from 'fastify'
import findMyWay from 'find-my-way'

/**
 * Notes every route that is added from now on, and tells which methods an address takes: what a
 * refusal of another method has to say (RFC 9110, 15.5.6). Empty where nothing is at the address.
 */
export function followMethods(fastify: FastifyInstance): (path: string) => readonly string[] {
  const known = new Set<string>()
  const router = findMyWay({ maxParamLength: 16_384 })
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (url === '*' || known.has(`${one} ${url}`)) continue
      known.add(`${one} ${url}`)
      router.on(one as 'GET', url, () => undefined)
    }
  })
  return (path) =>
    (['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter(
      (method) => router.find(method, path) !== null,
    )
}
