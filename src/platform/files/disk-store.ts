import { createReadStream } from 'node:fs'
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkName, type FileStore, type ListedFile } from './file-store.ts'

/**
 * Files below a folder that nobody but the paper's own account may read: originals say where they
 * were taken. Written aside, synced and linked, so that none is ever half there or
 * replaced.
 */
export function openDiskStore(folder: string): FileStore {
  const place = (name: string) => join(folder, checkName(name))
  return {
    async put(name, bytes) {
      const path = place(name)
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const aside = `${path}.${crypto.randomUUID()}.part`
      try {
        await writeSynced(aside, bytes)
        await link(aside, path).catch(unlessThere)
      } finally {
        await rm(aside, { force: true })
      }
      await syncFolders(dirname(path), made ? dirname(made) : dirname(path))
    },
    async get(name) {
      const path = place(name)
      const found = await stat(path).catch(unlessMissing)
      return found?.isFile() ? { body: createReadStream(path), bytes: found.size } : undefined
    },
    async remove(name) {
      await rm(place(name), { force: true })
    },
    list: (name) => filesBelow(join(folder, name), name),
  }
}

async function* filesBelow(folder: string, name: string): AsyncGenerator<ListedFile> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(unlessMissing)) ?? []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path, `${name}/${entry.name}`)
    const found = entry.isFile() ? await stat(path).catch(unlessMissing) : undefined
    if (found) yield { name: `${name}/${entry.name}`, storedAt: found.mtime }
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name is there for good only when its folder is, and every folder that was made for it. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (folder === upTo || folder === dirname(folder)) return
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
