import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import sharp from 'sharp'
import { SMTPServer } from 'smtp-server'
import { cancelContribution, importContributions } from '#domains/contributions'
import { systemActor } from '#platform/context'
import { postMail } from '#platform/mail'
import { money } from '#platform/money'
import { addPicture } from '#domains/publishing'
import { type FaultyLine, faultyLine, type TestPaper } from '#testing'
import { linkOf } from '../../src/domains/contributions/contribution/contribution-link.ts'
import { fakeS3 } from '../../src/platform/files/testing-s3.ts'

/** A partner that is well, behind a line that can fail, and what the paper has to do with it. */
export interface PartnerAtWork {
  readonly line: FaultyLine
  /** The environment of a paper that knows it at the end of the line. */
  readonly env: NodeJS.ProcessEnv
  /** Gives the paper so many things to do with it. */
  begin(paper: TestPaper, count: number): Promise<void>
  /** How much of that is still to be done. */
  left(paper: TestPaper): Promise<number>
  close(): Promise<void>
}

export async function mailAtWork(): Promise<PartnerAtWork> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void stream.on('end', () => done()).resume(),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const line = await faultyLine((server.server.address() as AddressInfo).port)
  return {
    line,
    env: { SMTP_URL: `smtp://127.0.0.1:${line.port}` },
    async begin(paper, count) {
      for (let number = 0; number < count; number += 1) {
        await paper.context().transaction((tx) =>
          postMail(tx, {
            kind: 'test',
            to: 'aoife@example.com',
            language: 'en',
            subject: `Letter ${number}`,
            paragraphs: ['Dear Aoife'],
          }),
        )
      }
    },
    left: (paper) => countOf(paper, sql`platform.mails where sent_at is null`),
    async close() {
      await line.close()
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}

export async function gatewayAtWork(): Promise<PartnerAtWork> {
  const heard = new Set<string>()
  const server = createServer((request, response) => {
    heard.add(decodeURIComponent(/subscriptions\/([^/]+)\/end/.exec(request.url ?? '')?.[1] ?? ''))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ended":true}')
  })
  const line = await faultyLine(await listen(server))
  let given = 0
  const asked = new Set<string>()
  return {
    line,
    env: { DEMO_GATEWAY_PORT: String(line.port) },
    async begin(paper, count) {
      const ctx = paper.context(systemActor('test'))
      const subscriptions = Array.from({ length: count }, () => `sub_${(given += 1)}`)
      const ids = await importContributions(
        ctx,
        subscriptions.map((subscription) => ({
          gateway: 'demo',
          subscription,
          email: `${subscription}@example.com`,
          language: 'en',
          rhythm: 'monthly',
          amount: money(1000, 'EUR'),
          startedAt: ctx.clock.now(),
          payments: [],
        })),
      )
      for (const subscription of subscriptions) asked.add(subscription)
      for (const id of ids)
        await cancelContribution(ctx, { id, key: linkOf(ctx.signer, id).split('key=')[1] })
    },
    left: async () => [...asked].filter((subscription) => !heard.has(subscription)).length,
    async close() {
      await line.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export async function filesAtWork(): Promise<PartnerAtWork> {
  const { server } = fakeS3()
  const line = await faultyLine(await listen(server))
  let picture: string | undefined
  return {
    line,
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${line.port}`,
      S3_BUCKET: 'pictures-bucket',
      S3_REGION: 'eu-west-1',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    },
    async begin(paper, count) {
      picture ??= await aPicture(paper)
      const { db } = paper.runtime
      await sql`delete from publishing.renditions where picture_id = ${picture}`.execute(db)
      await sql`select graphile_worker.add_job('publishing.make-renditions', json_build_object('pictureId', ${picture}::text))
        from generate_series(1, ${count}::int)`.execute(db)
    },
    left: (paper) =>
      countOf(paper, sql`graphile_worker.jobs where task_identifier like 'publishing.%'`),
    async close() {
      await line.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  // Taken into the library over a line that does not fail.
  async function aPicture(paper: TestPaper): Promise<string> {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const ctx = paper.context(systemActor('test'))
    return (await addPicture(ctx, { bytes, fileName: 'red.jpg', alt: 'Red' })).id
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function countOf(paper: TestPaper, what: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${what}`.execute(
    paper.runtime.db,
  )
  return rows[0]?.count ?? 0
}
