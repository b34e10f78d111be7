// The whole paper with the demo edition, in a process of its own, on an embedded database that flushes to disk.
import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '#platform/config'
import { openDatabase } from '#platform/db'
import { placeAndStart } from '#platform/embedded-postgres'
import { migrateJobs } from '#platform/jobs'
import { quietLog } from '#platform/log'
import { BoundedMap } from '#platform/memo'
import { migrate } from '#platform/migrations'
import { articles, loadDemo } from '#demo'
import { composePaper } from '../src/compose.ts'
import { bareComment } from './bare-comment.ts'
import { answerQuestions } from './child.ts'
import { prepareCommenters } from './commenters.ts'
import { articlesWithComments } from './full-threads.ts'

if (process.argv.includes('--keep-no-parts')) BoundedMap.allAtMost = 0
const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'))
chmodSync(folder, 0o755)
const embedded = await placeAndStart({
  dataDir: folder,
  progress: () => {},
  about: { url: 'a bench' },
})
const { pool } = openDatabase(embedded.connection, { log: quietLog, connections: 2 })
await migrate(pool, {
  folder: new URL('../migrations/', import.meta.url).pathname,
  now: new Date(),
})
await migrateJobs(pool)
await pool.end()
const config = parseConfig({
  PORT: String(await freePort()),
  DEMO_GATEWAY_PORT: String(await freePort()),
})
if (!config.ok) throw new Error('the configuration of the bench is not valid')
const paper = await composePaper(
  {
    config: config.value,
    dataDir: folder,
    secret: 'a secret for the bench, forty characters',
    place: embedded.connection,
    log: quietLog,
    version: 'bench',
    ...(process.argv.includes('--keep-no-pages') ? { pageCacheBytes: 0 } : {}),
  },
  [bareComment],
)
await loadDemo(paper)
await paper.settle()
await paper.http.listen(config.value.port, '127.0.0.1')

answerQuestions(
  async (question) => {
    if (question.kind === 'article')
      return `${paper.url}${(await articleOf(String(question['key']))).path}`
    if (question.kind === 'articles-with-comments')
      return articlesWithComments(paper, Number(question['count']))
    if (question.kind === 'commenters') return prepareCommenters(paper, Number(question['count']))
    throw new Error(`unknown question ${question.kind}`)
  },
  async () => {
    await paper.stop()
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  },
)

async function articleOf(key: string) {
  const { latestArticles } = await import('#domains/publishing')
  const wanted = articles[key as keyof typeof articles]
  const found = (await latestArticles(paper.context().db, { limit: 100 })).find(
    ({ headline }) => headline === wanted.headline,
  )
  if (!found) throw new Error(`no article ${key}`)
  return found
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
