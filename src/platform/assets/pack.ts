import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** The packed forms of a file, and what each is called beside it. */
export const packedForms = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Packs every built file that can be made smaller: once a build, since it takes longer than a start. */
export function packAll(folder: string): void {
  for (const file of readdirSync(folder)) {
    // A font is packed already.
    if (file.endsWith('.woff2')) continue
    const body = readFileSync(join(folder, file))
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(body))
    writeFileSync(join(folder, `${file}.gz`), gzipSync(body, { level: 9 }))
  }
}
