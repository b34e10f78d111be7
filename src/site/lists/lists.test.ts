import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addSection,
  type ArticleId,
  createArticle,
  publishArticle,
  withdrawArticle,
} from '#domains/publishing'
import { day } from '#platform/clock'
import { type Context, systemActor } from '#platform/context'
import { testPaper, type TestClient, type TestPaper } from '#testing'

let paper: TestPaper
let ctx: Context
let client: TestClient
let section: Awaited<ReturnType<typeof addSection>>
beforeEach(async () => {
  paper = await testPaper()
  ctx = paper.context(systemActor('test'))
  client = await paper.client()
  section = await addSection(ctx, { name: 'Ireland', hue: 'ireland' })
})
afterEach(() => paper.stop())

async function publish(headline: string): Promise<ArticleId> {
  const article = await createArticle(ctx, {
    headline,
    standfirst: 'What it was about',
    section,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was seen.' }] }],
    },
  })
  await publishArticle(ctx, { article, version: 1 })
  return article
}

describe('the page of a day', () => {
  test('does not exist in a paper that has published nothing', async () => {
    expect((await client.get('/2026/11/24')).status).toBe(404)
  })

  test('exists between the first publication and the newest, and not outside them', async () => {
    await publish('Harbour bridge to close')
    paper.clock.advance(2 * day)
    await publish('Council buys waterworks')
    for (const path of ['/2026/11/24', '/2026/11/25', '/2026/11/26'])
      expect((await client.get(path)).status, path).toBe(200)
    for (const path of ['/2026/11/23', '/2026/11/27', '/0001/01/01', '/9999/12/31', '/2026/02/30'])
      expect((await client.get(path)).status, path).toBe(404)
  })

  test('on which nothing was published says so, and is not indexed', async () => {
    await publish('Harbour bridge to close')
    paper.clock.advance(2 * day)
    await publish('Council buys waterworks')
    const { status, text } = await client.get('/2026/11/25')
    expect(status).toBe(200)
    expect(text).toContain('Nothing was published on this day')
    expect(text).toContain('<meta name="robots" content="noindex"')
    expect((await client.get('/2026/11/24')).text).not.toContain('noindex')
  })
})

describe('a withdrawal', () => {
  test('is among the corrections, to which the gone page leads; the gone page names the article', async () => {
    const article = await publish('Minister bought the bridge')
    await client.get('/corrections')
    await withdrawArticle(ctx, { article, reason: 'He did not.' })
    const gone = await client.get('/2026/11/24/minister-bought-the-bridge')
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('<title>Withdrawn: Minister bought the bridge | ')
    expect(gone.text).toContain('<p class="deck">Minister bought the bridge</p>')
    expect(gone.text).toContain(`href="/corrections#withdrawal-${article}"`)
    const { text } = await client.get('/corrections')
    expect(text).toContain(`<li id="withdrawal-${article}">`)
    expect(text).toContain('<h2>Minister bought the bridge</h2><p>He did not.</p>')
  })
})
