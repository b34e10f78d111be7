import type { z } from 'zod'
import { hour, minute } from '../clock/index.ts'
import { anonymous, type Context } from '../context/index.ts'
import type { Recipe } from '../page-cache/index.ts'
import type { Page } from '../pages/index.ts'
import type { App } from './app.ts'
import { parseAddress } from './parse-address.ts'
import type { Redirect } from './redirect.ts'
import { securityHeaders } from './security-headers.ts'
import { sendFailure, sendPage } from './send-page.ts'

/** What a cached page is made from: the address, and nothing of who asks. */
export interface CachedInput<P, Q> {
  readonly params: P
  readonly query: Q
}

const freshFor = 10 * minute
const staleFor = 24 * hour

class Moved extends Error {
  override readonly name = 'Refusal'
  readonly answer: Page | Redirect
  constructor(answer: Page | Redirect) {
    super('not a page for the cache')
    this.answer = answer
  }
}

/**
 * A page that is the same for every reader: rendered once, kept under its parameters and declared
 * query (other parameters, such as utm_*, are dropped), purged by its keys. A redirect or a
 * page with another status than 200 is answered but not kept. `deep` pages are not kept either.
 * @example cachedPage(app, '/sections/:slug', { params: SectionParams, query: AfterQuery, deep: (i) => i.query.after !== undefined }, sectionPage)
 */
export function cachedPage<P = unknown, Q = unknown>(
  app: App,
  url: string,
  options: {
    params?: z.ZodType<P>
    query?: z.ZodType<Q>
    deep?: (input: CachedInput<P, Q>) => boolean
    freshFor?: number
    /** For machine-readable documents: the media type of what `text` gives instead of a page. */
    type?: string
  },
  make: (ctx: Context, input: CachedInput<P, Q>) => Promise<Page | Redirect | Document>,
): void {
  const common = { freshFor: options.freshFor ?? freshFor, staleFor }
  const { params, query } = options
  const config = { access: 'public', schemas: { params, query } } as const
  app.fastify.get(url, { config }, async (request, reply) => {
    try {
      const query = parseAddress(options.query, options.query ? request.query : {})
      const input = { params: parseAddress(options.params, request.params), query }
      const recipe = recipeOf(
        app,
        () => app.context(anonymous, 'page-cache'),
        (ctx) => make(ctx, input),
        {
          ...common,
          type: options.type,
          headers: sharedHeaders(reply.getHeaders()),
        },
      )
      const kept = await app.cache.page(keyOf(url, input), request.url, recipe, {
        keep: !options.deep?.(input),
      })
      reply.hijack()
      kept.send(request.raw, reply.raw)
    } catch (error) {
      if (error instanceof Moved) return sendPage(app, request, reply, error.answer)
      return sendFailure(app, request, reply, error)
    }
  })
}

/** A document for machines (a feed, a sitemap) in place of a page. */
export interface Document {
  readonly text: string
  readonly keys: readonly string[]
}

// The recipe is kept with the page, so nothing of the request that came first may hang on it.
function recipeOf(
  app: App,
  context: () => Context,
  make: (ctx: Context) => Promise<Page | Redirect | Document>,
  about: {
    type: string | undefined
    headers: readonly string[]
    freshFor: number
    staleFor: number
  },
): Recipe {
  const as = (type: string) => [
    ...about.headers,
    'Content-Type',
    type,
    'Cache-Control',
    'public, max-age=0, must-revalidate',
  ]
  const { freshFor, staleFor } = about
  return async () => {
    const ctx = context()
    const made = await make(ctx)
    if ('isRedirect' in made) throw new Moved(made)
    if ('text' in made) {
      return {
        html: made.text,
        keys: ['everything', ...made.keys],
        headers: as(about.type ?? 'text/plain; charset=utf-8'),
        freshFor,
        staleFor,
      }
    }
    if (made.status !== undefined && made.status !== 200) throw new Moved(made)
    const { html, keys, isOutdated } = await app.renderer.render(ctx, made)
    return {
      html,
      keys,
      headers: as('text/html; charset=utf-8'),
      freshFor: isOutdated ? 0 : freshFor,
      staleFor,
    }
  }
}

/** The same for every spelling of an address: what the page is made from, and nothing else. */
function keyOf(url: string, { params, query }: CachedInput<unknown, unknown>): string {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return `${url} ${JSON.stringify([params, given.toSorted(([a], [b]) => (a < b ? -1 : 1))])}`
}

const shared = new Set(
  Object.keys(securityHeaders([], 'https://')).map((name) => name.toLowerCase()),
)

// What is the same for every reader; never a cookie, whoever set one.
function sharedHeaders(headers: object): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    shared.has(name) ? [name, String(value)] : [],
  )
}
