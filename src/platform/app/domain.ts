import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Check } from '../checks/index.ts'
import type { Config } from '../config/index.ts'
import type { Actor, Context, ContextParts } from '../context/index.ts'
import type { Extension } from '../extensions/index.ts'
import type { App } from '../http/index.ts'
import type { Job } from '../jobs/index.ts'
import type { Subscription } from '../outbox/index.ts'
import type { ParkedKind } from '../parked/index.ts'
import type { Act } from '../policy/index.ts'
import type { RefusalEntry, Refuse } from '../refusals/index.ts'

/** What a domain may use of the process it runs in, when it is put together. */
export interface Runtime extends ContextParts {
  readonly config: Config
  readonly secret: string
  readonly pool: pg.Pool
  /** Whether the database has refused a write within the last minute since its disk is full. */
  readonly lacksRoom: () => boolean
  readonly context: (actor: Actor, requestId: string) => Context
  /** All kinds of work that failed and waits for a person, once all domains are put together. */
  readonly parked: () => readonly ParkedKind[]
  /** Every act of every domain, by its name. */
  readonly acts: ReadonlyMap<string, Act>
  /** Every refusal of every domain, by its code. */
  readonly refusals: ReadonlyMap<string, RefusalEntry>
}

/** Something that runs beside the paper until it is stopped: the demo gateway's own origin. */
export interface RunningPart {
  stop(): Promise<void>
}

/** What a domain (or `site`, `newsroom`) brings to the paper. */
export interface Domain {
  readonly name: string
  routes?(app: App, runtime: Runtime): void | Promise<void>
  readonly jobs?: (runtime: Runtime) => readonly Job[]
  readonly subscriptions?: readonly Subscription[]
  /** What it brings to the extension points of other domains and of the platform. */
  readonly extensions?: readonly Extension[]
  /** What only some of the staff may do in it. */
  readonly acts?: readonly Act[]
  /** The rules of it that say no. */
  readonly refuse?: Refuse
  /** What of its work can fail for good, and waits for a person in the room for that. */
  readonly parked?: (runtime: Runtime) => readonly ParkedKind[]
  /** What of its data can be counted again from the rows; `standfirst doctor` does. */
  readonly checks?: readonly Check[]
  /** Islands by name: absolute paths of `*.island.ts` files. */
  readonly islands?: Readonly<Record<string, string>>
  /** Style sheets by name. */
  readonly styles?: Readonly<Record<string, string>>
  /** Who a request comes from; one domain (accounts) answers this. */
  readonly identify?: (runtime: Runtime) => (request: FastifyRequest) => Promise<Actor>
  /** Where a path leads under which there is no page; one domain answers this (the site). */
  readonly elsewhere?: App['elsewhere']
  /** Origins to which this domain's forms lead. */
  readonly formTargets?: (config: Config) => readonly string[]
  start?(runtime: Runtime): Promise<RunningPart>
}
