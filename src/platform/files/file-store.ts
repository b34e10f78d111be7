import type { Readable } from 'node:stream'

export interface ListedFile {
  readonly name: string
  readonly storedAt: Date
}

export interface StoredFile {
  readonly body: Readable
  readonly bytes: number
}

/**
 * Where pictures lie: on disk, or in S3 by setting. Names are relative paths such as
 * `pictures/ID/640.webp`; what is stored under a name never changes.
 */
export interface FileStore {
  /**
   * Stores under a name; on return it is there for good (fsync, or the store's answer). Where
   * something is stored under the name already, that stays, and nothing is refused: a job that
   * runs twice puts the same bytes.
   */
  put(name: string, bytes: Uint8Array, type: string): Promise<void>
  /** Undefined where nothing is stored under the name. */
  get(name: string): Promise<StoredFile | undefined>
  /** Nothing happens where nothing is stored. */
  remove(name: string): Promise<void>
  /** What is stored below a folder such as `pictures`, in no order, half-written files too. Changes nothing. */
  list(folder: string): AsyncIterable<ListedFile>
}

/** The store does not answer at the moment; the same call may succeed later. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway'
}

const safeName = /^[a-z0-9][a-z0-9-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/

/** Refuses names that could leave the store. */
export function checkName(name: string): string {
  if (!safeName.test(name) || name.includes('..'))
    throw new TypeError(`Not a file name of the store: ${name}`)
  return name
}
