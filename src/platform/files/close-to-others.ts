import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Closes a folder and all that lies below it to other accounts of the machine: folders 0700, files
 * 0600. What is removed meanwhile is passed over.
 */
export async function closeToOthers(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(none)
  await chmod(folder, 0o700).catch(none)
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await closeToOthers(path)
    else if (entry.isFile()) await chmod(path, 0o600).catch(none)
  }
}

function none(error: NodeJS.ErrnoException): never[] {
  if (error.code !== 'ENOENT') throw error
  return []
}
