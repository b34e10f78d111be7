import { composePaper } from '../../src/compose.ts'
import type { RouteSchemas } from '../../src/platform/http/app.ts'
import type { Limit } from '../../src/platform/http/limits.ts'
import type { Domain, Paper, PaperOptions } from '../../src/platform/app/index.ts'

/** A route as the paper registers it. */
export interface RegisteredRoute {
  readonly method: string
  readonly url: string
  readonly origin: 'own' | 'any'
  readonly schemas: RouteSchemas
  readonly limits: readonly Limit[]
}

/** Puts the whole paper together and notes every route that it registers. */
export function composeAndListen(): {
  readonly routes: readonly RegisteredRoute[]
  compose(parts: Omit<PaperOptions, 'domains' | 'shells'>): Promise<Paper>
} {
  const routes: RegisteredRoute[] = []
  // Put together before the others, it hears of every route that they add.
  const listener: Domain = {
    name: 'listener',
    routes: ({ fastify }) =>
      void fastify.addHook('onRoute', ({ method, url, config }) => {
        for (const one of [method].flat())
          routes.push({
            method: one,
            url,
            origin: config?.access === 'gateway' ? 'any' : 'own',
            schemas: config?.schemas ?? {},
            limits: config?.limits ?? [],
          })
      }),
  }
  return { routes, compose: (parts) => composePaper(parts, [listener]) }
}
