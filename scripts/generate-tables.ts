// Writes each domain's `tables.ts` from the database that the migrations make: npm run tables
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { domainNames } from './checks/domain-layers.ts'
import { placeAndStart } from '../src/platform/embedded-postgres/index.ts'
import { migrate } from '../src/platform/migrations/index.ts'

const root = new URL('../', import.meta.url).pathname
const folder = await mkdtemp(join(tmpdir(), 'standfirst-tables-'))
const embedded = await placeAndStart({
  dataDir: folder,
  fast: true,
  progress: () => {},
  about: { url: '' },
})
try {
  const { host, user, database } = embedded.connection
  const pool = new pg.Pool({ host, user, database })
  await migrate(pool, { folder: join(root, 'migrations'), now: new Date() })
  await pool.end()
  for (const domain of domainNames()) {
    const home = join(root, 'src/domains', domain)
    // Domains that still write their rows by hand have no such file.
    if (!existsSync(join(home, 'tables.ts'))) continue
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
        '--url',
        `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
        '--dialect',
        'postgres',
        '--default-schema',
        domain,
        '--include-pattern',
        `${domain}.*`,
        '--camel-case',
        '--no-domains',
        '--type-mapping',
        '{"int8":"number","numeric":"number"}',
        '--out-file',
        join(home, 'tables.ts'),
      ],
      { stdio: 'inherit' },
    )
  }
} finally {
  await embedded.stop()
  await rm(folder, { recursive: true, force: true })
}
