import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeAndStart } from '../src/platform/embedded-postgres/index.ts'
import type { TestProject } from 'vitest/node'
import { makeTemplates } from './templates.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's database server listens, and the folder that all tests may share. */
    server: { host: string; user: string }
    folder: string
    /** The real time at which the run began: what a browser takes cookies by. */
    present: number
  }
}

/** One PostgreSQL for the whole run, with a migrated template and one with the demo edition. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-test-'))
  // Started as root, the database runs as another user, who has to pass through here.
  await chmod(folder, 0o755)
  const embedded = await placeAndStart({
    dataDir: join(folder, 'server'),
    fast: true,
    progress: () => {},
    about: { url: 'a test run' },
    settings: { max_connections: '200' },
  })
  const { host, user } = embedded.connection
  await makeTemplates({ host, user })
  project.provide('server', { host, user })
  project.provide('folder', folder)
  project.provide('present', Date.now())
  return async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
