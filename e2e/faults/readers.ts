import { vi } from 'vitest'
import { addPerson, openSession } from '#domains/accounts'
import {
  addSection,
  type ArticleId,
  createArticle,
  type DraftInput,
  publishArticle,
  type SectionId,
} from '#domains/publishing'
import { openThread } from '#domains/discussion'
import type { Paper } from '#platform/app'
import { systemActor } from '#platform/context'
import { changeSettings } from '#platform/settings'
import { TestClient } from '../../testing/client.ts'
import { behind } from './on-record.ts'

/** A paper with one article whose thread is open, and many readers who are signed in. */
export interface ReadPaper {
  readonly article: ArticleId
  readonly path: string
  readonly readers: readonly string[]
  /** A reader's browser, wherever the paper is now. */
  browser(reader: number, url: string): TestClient
}

/** Fills an empty paper, until all its processes know of it. Sessions are opened without passwords: hashing them takes longer than all else. */
export async function withReaders(paper: Paper, count: number): Promise<ReadPaper> {
  const ctx = paper.context(systemActor('test'))
  await changeSettings(ctx, { firstCommentsHeld: 0 })
  const section = await addSection(ctx, { name: 'Ireland', hue: 'ireland' })
  const { article, path } = await publish(paper, {
    section,
    headline: 'The bridge closes for a month',
  })
  const cookies: { cookieName: string; cookieValue: string }[] = []
  const readers: string[] = []
  for (let n = 0; n < count; n += 1) {
    const person = await addPerson(ctx, {
      name: `Reader ${n}`,
      email: `reader-${n}@example.org`,
      roles: [],
      emailConfirmed: true,
    })
    readers.push(person)
    cookies.push(await openSession(ctx, person))
  }
  await vi.waitUntil(async () => (await behind(paper)) === 0, { timeout: 30_000 })
  return {
    article,
    path,
    readers,
    browser(reader, url) {
      const client = new TestClient(url)
      const cookie = cookies[reader % count]
      if (cookie) client.cookies.set(cookie.cookieName, cookie.cookieValue).set('reader', '1')
      return client
    },
  }
}

/** Publishes a short article with an open thread. */
export async function publish(
  paper: Paper,
  {
    section,
    headline,
    leadPicture = null,
  }: { section: SectionId; headline: string; leadPicture?: DraftInput['leadPicture'] },
): Promise<{ article: ArticleId; path: string }> {
  const ctx = paper.context(systemActor('test'))
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The deck is worn.' }] }],
  }
  const article = await createArticle(ctx, {
    headline,
    standfirst: 'Buses go the long way round.',
    section,
    leadPicture,
    body,
  })
  const { path } = await publishArticle(ctx, { article, version: 1 })
  await openThread(ctx, { article, openedAt: ctx.clock.now(), closesAt: null })
  return { article, path }
}
