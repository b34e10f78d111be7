import { randomUUID } from 'node:crypto'
import { statfsSync } from 'node:fs'
import { stateOf } from '#platform/migrations'
import type { Check } from '#platform/checks'
import { openContext } from '#platform/app'
import { openLog } from '#platform/log'
import { configuration } from './config.ts'
import { connect, openPlace } from './database.ts'
import type { Command } from './command.ts'
import { migrationsFolder } from './prepare.ts'
import { type Finding, mend, recount } from './recount.ts'
import { warningsOfRunningPaper } from './running-paper.ts'
import { Stop } from './stop.ts'
import { version } from './version.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)
const gigabyte = 1024 ** 3

/**
 * Looks at machine, configuration and data, and says what is wrong and what to do; exits with 1 if
 * anything is. With --mend what is derived is first counted again from what it is derived from.
 */
export const doctor: Command = async (args, { checks }) => {
  const mends = wantsToMend(args)
  const config = configuration()
  const opened = await openPlace(config, { besideRunning: true, progress: () => {} })
  const pool = await connect(opened, config)
  try {
    const findings: Finding[] = [
      { isWell: true, words: `Standfirst ${version} on Node.js ${process.versions.node}` },
      {
        isWell: true,
        words: `Data in ${opened.dataDir}, database ${opened.isEmbedded ? 'embedded there' : 'at DATABASE_URL'}`,
      },
      diskSpace(opened.dataDir),
      ...(await database()),
      ...(await data(checks)),
      mail(config.smtpUrl, config.isLoopback),
      site(config.siteUrl, config.isLoopback),
      ...(await warningsOfRunningPaper(config)).map((words) => ({ isWell: false, words })),
    ]
    for (const { isWell, words } of findings) say(`${isWell ? 'well ' : 'WRONG'}  ${words}`)
    return findings.every(({ isWell }) => isWell) ? 0 : 1
  } finally {
    await pool.end()
    await opened.end()
  }

  /** Nothing where the tables are another version's. */
  async function data(all: readonly Check[]): Promise<Finding[]> {
    const state = await stateOf(pool, migrationsFolder)
    if (state.database !== state.code) return []
    const { ctx, end } = await openContext({
      config,
      dataDir: opened.dataDir,
      // Nothing is signed here.
      secret: randomUUID(),
      place: opened.place,
      log: openLog(config.logLevel, 'standfirst'),
      connections: 2,
      hasLongStatements: true,
    })
    try {
      if (mends) sayMended(await mend(ctx, all))
      return await recount(ctx, all)
    } finally {
      await end()
    }
  }

  async function database(): Promise<Finding[]> {
    const { rows } = await pool.query<{ version: number; waiting: number; oldest: Date | null }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    )
    const found = rows[0]?.version ?? 0
    const state = await stateOf(pool, migrationsFolder)
    return [
      {
        isWell: found >= 18,
        words:
          found >= 18 ? `PostgreSQL ${found}` : `PostgreSQL ${found}: Standfirst needs 18 or newer`,
      },
      {
        isWell: state.database === state.code,
        words:
          state.database === state.code
            ? `Migrations at ${state.code}`
            : `Migrations at ${state.database}, this version has ${state.code}: run npx standfirst migrate, or start the version that belongs to this database`,
      },
    ]
  }
}

function sayMended(mended: readonly string[]): void {
  for (const words of mended) say(`MENDED ${words}`)
  if (mended.length === 0) say('Nothing needed repair.')
}

function wantsToMend(args: readonly string[]): boolean {
  if (args.some((arg) => arg !== '--mend'))
    throw new Stop(`doctor has the option --mend alone, and was given ${args.join(' ')}.`)
  return args.includes('--mend')
}

function diskSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = (bavail * bsize) / gigabyte
  return {
    isWell: free > 1,
    words:
      free > 1
        ? `${free.toFixed(0)} GB free on the disk of the data`
        : 'Less than 1 GB is free on the disk of the data: make room, or set DATA_DIR elsewhere',
  }
}

function mail(smtpUrl: string | undefined, isLoopback: boolean): Finding {
  if (smtpUrl) return { isWell: true, words: `Mail goes out through ${new URL(smtpUrl).host}` }
  return isLoopback
    ? { isWell: true, words: 'Mail is shown in the mailbox page only (SMTP_URL is not set)' }
    : {
        isWell: false,
        words:
          'Nobody gets mail: set SMTP_URL, for example SMTP_URL=smtps://user:password@mail.example:465',
      }
}

function site(siteUrl: string, isLoopback: boolean): Finding {
  const isSecure = siteUrl.startsWith('https:') || isLoopback
  return {
    isWell: isSecure,
    words: isSecure
      ? `The paper is at ${siteUrl}`
      : `${siteUrl} is not encrypted: put a reverse proxy with TLS before it (deploy/) and set SITE_URL to https`,
  }
}
