import { isGuarded } from '../policy/index.ts'
import type { App } from './app.ts'

/**
 * Puts the guard before every route that is added from now on.
 * @throws where a route does not say who may ask for it: the program does not start.
 */
export function guardRoutes({ fastify, guard }: App): void {
  fastify.addHook('onRoute', (route) => {
    const { access, isGuardedByItself } = route.config ?? {}
    if (access === undefined)
      throw new Error(
        `The route ${[route.method].flat().join(' and ')} ${route.url} does not say who may ask for it: give it an access.`,
      )
    if (isGuardedByItself || !isGuarded(access)) return
    const rules = [route.preHandler ?? []].flat()
    route.preHandler = [async (request) => guard(access, request.ctx.actor), ...rules]
  })
}
