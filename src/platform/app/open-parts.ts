import { join } from 'node:path'
import { type Clock, followingClock, systemClock } from '../clock/index.ts'
import type { Config } from '../config/index.ts'
import { type Context, createContext, createSigner, systemActor } from '../context/index.ts'
import { type DatabasePlace, openDatabase } from '../db/index.ts'
import type { Extension } from '../extensions/index.ts'
import { closeToOthers, type FileStore, openDiskStore, openS3Store } from '../files/index.ts'
import type { Logger } from '../log/index.ts'
import { createPageCache } from '../page-cache/index.ts'
import { type Random, systemRandom } from '../random/index.ts'
import { followSettings } from '../settings/index.ts'
import { allOrNothing, type Opened } from './opened.ts'

/** What a process of a paper stands on, whether it serves or only looks. */
export interface PartsOptions {
  readonly config: Config
  readonly dataDir: string
  readonly secret: string
  readonly place: DatabasePlace
  readonly log: Logger
  readonly clock?: Clock
  readonly random?: Random
  readonly connections?: number
  /** For commands, whose statements may wait for locks. */
  readonly hasLongStatements?: boolean
  /** What the pages kept may weigh; 0 keeps none. */
  readonly pageCacheBytes?: number
  /** What the domains bring to extension points. */
  readonly extensions?: readonly Extension[]
}

const pageCacheBytes = 96 * 1024 * 1024

/** Opens database, files and settings, and notes how each is closed again. */
export async function openParts(options: PartsOptions, opened: Opened) {
  const { config, log } = options
  const { pool, db, lacksRoom } = openDatabase(options.place, {
    log,
    connections: options.connections ?? config.databaseConnections,
    hasLongStatements: options.hasLongStatements ?? false,
  })
  opened.add('database connections', () => pool.end())
  const cache = createPageCache({ log, bytesAtMost: options.pageCacheBytes ?? pageCacheBytes })
  const settings = await followSettings(db)
  const parts = {
    db,
    cache,
    log,
    clock: options.clock ?? followingClock(systemClock),
    random: options.random ?? systemRandom,
    site: { origin: config.siteUrl, isLoopback: config.isLoopback },
    signer: createSigner(options.secret),
    files: filesOf(config, options.dataDir),
    settings: settings.present,
    beforePurges: settings.beforePurges,
    extensions: options.extensions ?? [],
    processId: crypto.randomUUID(),
  }
  return { parts, pool, lacksRoom }
}

/** The store of pictures is open to nobody else of this machine. */
export async function closeFiles(config: Config, dataDir: string): Promise<void> {
  if (!config.s3) await closeToOthers(filesFolder(dataDir))
}

/**
 * A context of a paper's data for work beside it, and the way to end it: nothing is served, followed
 * or prepared, and opening changes nothing.
 * @example const { ctx, end } = await openContext({ config, dataDir, secret, place, log })
 */
export function openContext(
  options: PartsOptions,
): Promise<{ ctx: Context; end: () => Promise<void> }> {
  return allOrNothing(options.log, async (opened) => {
    const { parts, pool } = await openParts(options, opened)
    return { ctx: createContext(parts, systemActor('here'), 'here'), end: () => pool.end() }
  })
}

const filesOf = (config: Config, dataDir: string): FileStore =>
  config.s3 ? openS3Store(config.s3) : openDiskStore(filesFolder(dataDir))

const filesFolder = (dataDir: string): string => join(dataDir, 'files')
