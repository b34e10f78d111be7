import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Source {
  /** Path from the project's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export const root = new URL('../../', import.meta.url).pathname

/** Source files below the given folders. */
export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (file) =>
          file.isFile() && /\.(ts|tsx|mjs|css)$/.test(file.name) && file.name !== 'tables.ts',
      )
      .map((file) => join(file.parentPath, file.name))
      .map((path) => ({ path: path.slice(root.length), text: readFileSync(path, 'utf8') })),
  )
}

export const isTest = (path: string): boolean =>
  /\.(test|e2e)\.tsx?$|\/testing-[a-z-]+\.tsx?$/.test(path)
