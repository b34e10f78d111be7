import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Actor, Context } from '../context/index.ts'
import type { Language } from '../i18n/index.ts'
import type { Streams } from '../live/index.ts'
import type { PageCache } from '../page-cache/index.ts'
import type { Renderer } from '../pages/index.ts'
import type { Access, Guard } from '../policy/index.ts'
import type { Bodies } from './bodies.ts'
import type { Limit } from './limits.ts'

/** What a domain's routes are added to. */
export interface App {
  readonly fastify: FastifyInstance
  readonly renderer: Renderer
  readonly cache: PageCache
  /** What is being read of forms at the moment. */
  readonly bodies: Bodies
  /** The open streams of this process. */
  readonly streams: Streams
  /** The rule before every route, by its access. */
  readonly guard: Guard
  /** A context outside any request, for pages that are the same for everybody. */
  context(actor: Actor, requestId: string): Context
  /** Where a path leads under which there is no page: an address that was mistyped, or has moved. */
  readonly elsewhere: (ctx: Context, path: string) => Promise<string | undefined>
}

/** The schemas of a route's parameters, query and form. */
export interface RouteSchemas {
  readonly params?: z.ZodType | undefined
  readonly query?: z.ZodType | undefined
  readonly form?: z.ZodType
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts, with what; throws where the database could not say who this is. */
    readonly ctx: Context
    actorFound: Actor | { readonly failure: unknown }
    /** Language of the paper, for pages that have no language of their own. */
    readonly language: Language
  }
  interface FastifyContextConfig {
    /** Who may ask for the route; a route without it is a fault in the program. */
    access?: Access
    /** The route applies the guard by itself, since it keeps the text of a form that is refused. */
    isGuardedByItself?: boolean
    /** An event stream: its duration is not counted as work. */
    isStream?: boolean
    /** What the route parses, for tests that try every field. */
    schemas?: RouteSchemas
    /** How often the route may be asked, for tests that try every limit. */
    limits?: readonly Limit[]
  }
}
