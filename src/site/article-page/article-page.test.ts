import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addSection,
  addTopic,
  type ArticleId,
  createArticle,
  publishArticle,
} from '#domains/publishing'
import { minute } from '#platform/clock'
import { type Context, systemActor } from '#platform/context'
import { testPaper, type TestClient, type TestPaper } from '#testing'

let paper: TestPaper
let ctx: Context
let client: TestClient
let section: Awaited<ReturnType<typeof addSection>>
let topic: Awaited<ReturnType<typeof addTopic>>
beforeAll(async () => {
  paper = await testPaper()
  ctx = paper.context(systemActor('test'))
  client = await paper.client()
  section = await addSection(ctx, { name: 'Ireland', hue: 'ireland' })
  topic = await addTopic(ctx, { name: 'Bridges' })
})
afterAll(() => paper.stop())

async function publish(headline: string, topics: (typeof topic)[] = []): Promise<ArticleId> {
  paper.clock.advance(minute)
  const article = await createArticle(ctx, {
    headline,
    standfirst: 'What it was about',
    section,
    topics,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was seen.' }] }],
    },
  })
  await publishArticle(ctx, { article, version: 1 })
  return article
}

describe('an article', () => {
  const path = '/2026/11/24/the-bridge-closes'
  beforeAll(async () => {
    await publish('What a bridge is', [topic])
    await publish('The bridge closes', [topic])
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await publish(`Other news: ${name}`)
  })

  test('leads on to what is about the same thing before what is merely in its section', async () => {
    const { text } = await client.get(path)
    const next = text.slice(text.indexOf('id="read-next"'))
    const read = [...next.matchAll(/<h3><a href="[^"]+">([^<]+)</g)].map(([, name]) => name)
    expect(read).toEqual([
      'What a bridge is',
      'Other news: Five',
      'Other news: Four',
      'Other news: Three',
    ])
  })

  test('without comments asks for the first instead of leading to none', async () => {
    const { text } = await client.get(path)
    expect(text).not.toContain('0 comments')
    expect(text).toContain('<a class="quiet" href="#write">Write the first comment</a>')
    expect(text).toContain('id="write"')
  })

  test('has a thread whose own page marks the section as well', async () => {
    const { text } = await client.get(`${path}/comments`)
    expect(text).toContain('<a href="/sections/ireland" aria-current="true">Ireland</a>')
  })
})
