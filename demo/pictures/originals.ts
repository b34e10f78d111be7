import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { pictures, type PictureKey } from '../pictures.ts'

/** Where a picture's original lies on disk. */
export function originalPath(key: PictureKey): string {
  return fileURLToPath(new URL(`./originals/${pictures[key].file}`, import.meta.url))
}

/** The bytes of a picture's original, as a photographer would upload it: a JPEG with its words inside. */
export function originalOf(key: PictureKey): Promise<Buffer> {
  return readFile(originalPath(key))
}
