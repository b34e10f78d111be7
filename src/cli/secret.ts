import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config'

/** The secret that signs cookies and links: from SECRET, else made once and kept in the data folder. */
export function secretOf(config: Config, dataDir: string): string {
  if (config.secret) return config.secret
  const file = secretFile(dataDir)
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${randomBytes(33).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}

const secretFile = (dataDir: string): string => join(dataDir, 'secret')

/** What a backup takes from the data folder: its pictures unless they lie in S3, its secret unless it is configured. */
export const backupPlaces = (
  config: Config,
  dataDir: string,
): { picturesDir?: string; secretFile?: string } => ({
  ...(config.s3 ? {} : { picturesDir: join(dataDir, 'files') }),
  ...(config.secret ? {} : { secretFile: secretFile(dataDir) }),
})
