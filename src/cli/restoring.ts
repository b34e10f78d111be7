import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './stop.ts'

const marker = (dataDir: string) => join(dataDir, 'restoring')

/** Marks a place that was found empty, until its restore is complete. */
export function beginRestoring(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(marker(dataDir), `${file}\n`)
}

export const endRestoring = (dataDir: string): void => rmSync(marker(dataDir), { force: true })

/** Whether a restore into this place was cut off, or failed. */
export const isRestoring = (dataDir: string): boolean => existsSync(marker(dataDir))

/** Refuses to begin a paper where half a restore may lie. */
export function refuseHalfARestore(dataDir: string): void {
  if (!isRestoring(dataDir)) return
  const file = readFileSync(marker(dataDir), 'utf8').trim()
  throw new Stop(
    `The restore of ${file} into ${dataDir} was not completed. Run it again; it first deletes the remains: npx standfirst restore ${file}. Or set DATA_DIR to another folder.`,
  )
}
