import type { Clock } from '../clock/index.ts'
import { type Database, isRetryable } from '../db/index.ts'
import type { Extension } from '../extensions/index.ts'
import type { FileStore } from '../files/index.ts'
import type { Logger } from '../log/index.ts'
import { memoryOf, type PageCache } from '../page-cache/index.ts'
import type { Purge } from '../page-cache/purges.ts'
import type { Random } from '../random/index.ts'
import type { Settings } from '../settings/settings.ts'
import type { Actor, Site } from './actor.ts'
import type { Signer } from './signer.ts'

/** What a process shares among all its contexts. */
export interface ContextParts {
  readonly db: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  readonly site: Site
  readonly signer: Signer
  readonly files: FileStore
  readonly cache: PageCache
  /** What the domains bring to extension points. */
  readonly extensions: readonly Extension[]
  /** The paper's settings as this process last read them. */
  readonly settings: () => Settings
  /** This process among those on the same database. */
  readonly processId: string
  /** What has to be read anew in this process before pages are made anew: the settings. */
  readonly beforePurges?: (purges: readonly Purge[] | 'everything') => Promise<void>
}

/** Who acts, with what, when. Comes first in every verb; nothing is ambient. */
export interface Context {
  readonly actor: Actor
  readonly db: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  readonly site: Site
  readonly signer: Signer
  readonly files: FileStore
  readonly settings: Settings
  readonly extensions: readonly Extension[]
  readonly requestId: string
  readonly processId: string
  /**
   * Runs the work in one transaction, again if the database asks for it; a throw rolls it back.
   * Purges that it announced are applied here as soon as it is committed.
   * @example await ctx.transaction(async (tx) => { await insertReport(tx.db, report); await announce(tx, commentReported(report)) })
   */
  transaction<T>(work: (tx: Context) => Promise<T>): Promise<T>
  /** Applies a purge in this process once the present transaction, if any, is committed. */
  purge(purge: Purge): void
  /**
   * What several pages are made of, kept in this process until one of its surrogate keys is purged.
   * Within a transaction it is always loaded.
   * @example await ctx.remember(`appeals ${language}`, () => ['appeals'], () => loadAppeals(ctx, language))
   */
  remember<T>(
    name: string,
    keys: (value: T) => readonly string[],
    load: () => Promise<T>,
  ): Promise<T>
  /**
   * The same for many things of a kind, each under the surrogate key `KIND:ID`: what is not known is
   * loaded together. What the load leaves out is left out, and not remembered.
   * @example await ctx.rememberEach('person', ids, (missing) => profilesOf(ctx.db, missing))
   */
  rememberEach<T>(
    kind: string,
    ids: readonly string[],
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<ReadonlyMap<string, T>>
  /** The same, acting as somebody else (a job on behalf of the system, a test). */
  as(actor: Actor): Context
}

const attempts = 4

export function createContext(parts: ContextParts, actor: Actor, requestId: string): Context {
  const context: Context = {
    actor,
    requestId,
    db: parts.db,
    clock: parts.clock,
    random: parts.random,
    log: parts.log,
    site: parts.site,
    signer: parts.signer,
    files: parts.files,
    processId: parts.processId,
    extensions: parts.extensions,
    get settings() {
      return parts.settings()
    },
    purge: (purge) => parts.cache.purge(purge),
    remember: (name, keys, load) => memoryOf(parts.cache).remember(name, keys, load),
    rememberEach: (kind, ids, load) => memoryOf(parts.cache).rememberEach(kind, ids, load),
    as: (other) => createContext(parts, other, requestId),
    transaction: (work) => inTransaction(context, parts, work),
  }
  return context
}

async function inTransaction<T>(
  outer: Context,
  parts: ContextParts,
  work: (tx: Context) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const purges: Purge[] = []
    try {
      const result = await parts.db.transaction().execute((db) => work(inside(outer, db, purges)))
      await applyPurges(parts, purges)
      return result
    } catch (error) {
      if (!isRetryable(error) || attempt === attempts) throw error
    }
  }
}

// What is committed is done: nothing from here on may look like a failure of it.
async function applyPurges(parts: ContextParts, purges: readonly Purge[]): Promise<void> {
  await parts
    .beforePurges?.(purges)
    .catch((error: unknown) =>
      parts.log.warn(
        { err: error },
        'the settings could not be read anew; the outbox will bring them',
      ),
    )
  for (const purge of purges) parts.cache.purge(purge)
}

/** A context within a transaction: what it begins joins the transaction, what it purges waits for the commit. */
function inside(outer: Context, db: Database, purges: Purge[]): Context {
  const tx: Context = {
    actor: outer.actor,
    requestId: outer.requestId,
    db,
    clock: outer.clock,
    random: outer.random,
    log: outer.log,
    site: outer.site,
    signer: outer.signer,
    files: outer.files,
    processId: outer.processId,
    extensions: outer.extensions,
    settings: outer.settings,
    purge: (purge) => void purges.push(purge),
    remember: (_name, _keys, load) => load(),
    rememberEach: (_kind, ids, load) => load([...new Set(ids)]),
    as: (other) => inside(outer.as(other), db, purges),
    transaction: (work) => work(tx),
  }
  return tx
}
