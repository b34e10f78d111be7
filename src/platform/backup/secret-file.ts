import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Puts a secret in the place of the present one, readable by its owner alone. Answers with how to put the old one back. */
export async function replaceSecret(file: string, secret: Buffer): Promise<() => Promise<void>> {
  const before = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  await write(file, secret)
  return () => (before ? write(file, before) : rm(file, { force: true }))
}

async function write(file: string, secret: Buffer): Promise<void> {
  const aside = `${file}.new`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(aside, secret, { mode: 0o600, flush: true })
  await rename(aside, file)
}
