import * as fc from 'fast-check'
import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import sanitizeHtml from 'sanitize-html'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAuthor,
  addSection,
  addTopic,
  articlesInFull,
  type ArticleId,
  correctArticle,
  createArticle,
  publishArticle,
  withdrawArticle,
} from '#domains/publishing'
import { day, hour } from '#platform/clock'
import { type Context, systemActor } from '#platform/context'
import { changeSettings } from '#platform/settings'
import { testPaper, type TestClient, type TestPaper } from '#testing'
import { type Feed, feedEntry } from './feeds/feed-entry.ts'
import { jsonFeedOf } from './feeds/json-feed.ts'
import { rssOf } from './feeds/rss.ts'
import { newsSitemapOf } from './sitemaps/sitemap.ts'
import { ArticleHead } from './structured-data/article-head.view.tsx'
import { articleStructuredData } from './structured-data/article-structured-data.ts'

const nasty = 'Ships & <b>sails</b>, “quoted” ]]> </title><script>alert(1)</script>'

/** What a reader sees of a text that its feed reader takes for HTML. */
const readAsHtml = (text = '') =>
  sanitizeHtml(text, { allowedTags: [] })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

let paper: TestPaper
let ctx: Context
let client: TestClient
let sections: {
  world: Awaited<ReturnType<typeof addSection>>
  ireland: Awaited<ReturnType<typeof addSection>>
}
let author: Awaited<ReturnType<typeof addAuthor>>
const articles = new Map<string, ArticleId>()

beforeAll(async () => {
  paper = await testPaper()
  ctx = paper.context(systemActor('test'))
  client = await paper.client()
  await changeSettings(ctx, { name: 'The Tholsel', tagline: 'News & views' })
  await paper.settle()
  sections = {
    world: await addSection(ctx, { name: 'World', hue: 'world' }),
    ireland: await addSection(ctx, { name: 'Ireland', hue: 'ireland' }),
  }
  author = await addAuthor(ctx, { name: 'Orla Tansey-Brandt', title: 'Europe correspondent' })
  await publish('old', 'Something of last week', 'world')
  paper.clock.advance(5 * day)
  await publish('nasty', nasty, 'world')
  paper.clock.advance(hour)
  await publish('gaeilge', 'Droichead an chuain le dúnadh', 'ireland', 'ga')
})
afterAll(() => paper.stop())

async function publish(
  key: string,
  headline: string,
  section: 'world' | 'ireland',
  language: 'en' | 'ga' = 'en',
): Promise<void> {
  const topic = await addTopic(ctx, { name: `Topic of ${key}` })
  const id = await createArticle(ctx, {
    headline,
    standfirst: `Below: ${headline}`,
    section: sections[section],
    authors: [author],
    topics: [topic],
    language,
    slug: key,
    dateline: 'in Geneva',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was seen.' }] }],
    },
  })
  await publishArticle(ctx, { article: id, version: 1 })
  articles.set(key, id)
}

describe('feeds', () => {
  test('give the newest articles back whole when they are read as RSS', async () => {
    const answer = await client.get('/feed.xml')
    expect(answer.headers['content-type']).toBe('application/rss+xml; charset=utf-8')
    const feed = parseRssFeed(answer.text)
    expect(feed).toMatchObject({
      title: 'The Tholsel',
      description: 'News & views',
      language: 'en-IE',
      link: `${paper.url}/`,
    })
    expect(feed.atom?.links?.[0]).toMatchObject({ href: `${paper.url}/feed.xml`, rel: 'self' })
    expect(feed.items?.map(({ title }) => readAsHtml(title))).toEqual([
      'Droichead an chuain le dúnadh',
      nasty,
      'Something of last week',
    ])
    expect(feed.items?.[0]).toMatchObject({
      link: `${paper.url}/2026/11/29/gaeilge`,
      guid: { value: `urn:uuid:${articles.get('gaeilge')}`, isPermaLink: false },
      description: 'Below: Droichead an chuain le dúnadh',
      categories: [{ name: 'Ireland' }],
      dc: { creators: ['Orla Tansey-Brandt'], languages: ['ga'] },
    })
    expect(new Date(feed.items?.[0]?.pubDate ?? '').toISOString()).toBe(
      paper.clock.now().toISOString(),
    )
  })

  test('give them back as JSON Feed', async () => {
    const answer = await client.get('/feed.json')
    expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = parseJsonFeed(answer.json<object>())
    expect(feed).toMatchObject({ title: 'The Tholsel', feed_url: `${paper.url}/feed.json` })
    expect(feed.items?.[0]).toMatchObject({
      id: `urn:uuid:${articles.get('gaeilge')}`,
      url: `${paper.url}/2026/11/29/gaeilge`,
      language: 'ga',
      tags: ['Ireland'],
      authors: [{ name: 'Orla Tansey-Brandt', url: `${paper.url}/authors/orla-tansey-brandt` }],
    })
  })

  test('of a section hold its articles alone; of one that is none there is no feed', async () => {
    const feed = parseRssFeed((await client.get('/sections/ireland/feed.xml')).text)
    expect(feed).toMatchObject({
      title: 'Ireland | The Tholsel',
      link: `${paper.url}/sections/ireland`,
    })
    expect(feed.items?.map(({ title }) => title)).toEqual(['Droichead an chuain le dúnadh'])
    expect(
      parseJsonFeed((await client.get('/sections/world/feed.json')).json<object>()).items,
    ).toHaveLength(2)
    expect((await client.get('/sections/nowhere/feed.xml')).status).toBe(404)
  })

  test('hold a new article at the next request, and a withdrawn one no more', async () => {
    const titles = async () =>
      parseRssFeed((await client.get('/feed.xml')).text).items?.map(({ title }) => title) ?? []
    await titles()
    await publish('new', 'New this minute', 'world')
    expect(await titles()).toContain('New this minute')
    await withdrawArticle(ctx, {
      article: articles.get('new') as ArticleId,
      reason: 'The agency has asked every newspaper to stop publishing it.',
    })
    expect(await titles()).not.toContain('New this minute')
    expect((await client.get('/sitemap.xml')).text).not.toContain('/new<')
  })
})

describe('a feed reader that takes texts for HTML', () => {
  const hostile = [
    '5 < 6 & <img src=x onerror=alert(1)>',
    'Fish &amp; chips',
    '&#60;img src=x&#62;',
    '<!-- gone',
    'Marks & Spencer <3 you',
    nasty,
  ]
  const feedOf = (text: string): Feed => ({
    title: text,
    description: text,
    language: 'en',
    homeUrl: paper.url,
    feedUrl: paper.url,
    entries: [
      {
        id: 'urn:x',
        url: paper.url,
        headline: text,
        standfirst: text,
        authors: [{ name: text, url: paper.url }],
        section: text,
        language: 'en',
        publishedAt: new Date(0),
        updatedAt: new Date(0),
        picture: 'https://paper.example/p.jpg',
      },
    ],
  })

  test.each(hostile)('makes no element of %s, in whatever field of RSS it stands', (text) => {
    const feed = parseRssFeed(rssOf(feedOf(text)))
    const [item] = feed.items ?? []
    const fields = {
      title: feed.title,
      description: feed.description,
      headline: item?.title,
      standfirst: item?.description,
      author: item?.dc?.creators?.[0],
      section: item?.categories?.[0]?.name,
    }
    for (const [field, found] of Object.entries(fields)) {
      expect(readAsHtml(found), field).toBe(text)
    }
  })

  test('is given plain text as it is in JSON Feed, whose fields are plain text', () => {
    const text = hostile[0] as string
    const item = JSON.parse(jsonFeedOf(feedOf(text))).items[0]
    expect(item).toMatchObject({ title: text, content_text: text })
    expect(item).not.toHaveProperty('content_html')
  })

  test('finds no text but the standfirst that it could take for the article', () => {
    const xml = rssOf(feedOf('The standfirst'))
    expect(xml).toContain('<media:content url="https://paper.example/p.jpg" medium="image"/>')
    expect(xml).not.toContain('media:description')
  })
})

describe('files for search machines', () => {
  const addresses = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url?.replace(paper.url, ''))

  test('the sitemap lists front, sections, the paper’s pages and the articles', async () => {
    const answer = await client.get('/sitemap.xml')
    expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(addresses(answer.text)).toEqual(
      expect.arrayContaining([
        '/',
        '/sections/world',
        '/how-we-count',
        '/2026/11/24/old',
        '/2026/11/29/gaeilge',
      ]),
    )
    expect(answer.text).toContain(`<lastmod>${paper.clock.now().toISOString()}</lastmod>`)
  })

  test('the news sitemap lists what is two days old at most, with its language', async () => {
    const { text } = await client.get('/news-sitemap.xml')
    expect(addresses(text)).toEqual(['/2026/11/29/gaeilge', '/2026/11/29/nasty'])
    expect(text).toContain('<news:language>ga</news:language>')
    expect(text).toContain('Ships &amp; &lt;b&gt;sails&lt;/b&gt;')
  })

  test('robots.txt keeps machines out of what is one reader’s, and names the sitemaps', async () => {
    const { text, headers } = await client.get('/robots.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toContain('Disallow: /account\n')
    expect(text).toContain(`Sitemap: ${paper.url}/news-sitemap.xml`)
  })
})

describe('an article for machines', () => {
  const inFull = async (key: string) => {
    const article = (await articlesInFull(ctx.db, [articles.get(key) ?? ''])).get(
      articles.get(key) ?? '',
    )
    if (!article) throw new Error('no article')
    return article
  }

  test('is a schema.org NewsArticle with who, when, what about, free to read, and its corrections', async () => {
    await correctArticle(ctx, {
      article: articles.get('old') as ArticleId,
      words: 'It was the week before.',
    })
    const data = articleStructuredData(await inFull('old'), {
      origin: paper.url,
      settings: ctx.settings,
    })
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      url: `${paper.url}/2026/11/24/old`,
      headline: 'Something of last week',
      datePublished: '2026-11-24T14:32:00.000Z',
      isAccessibleForFree: true,
      inLanguage: 'en-IE',
      articleSection: 'World',
      author: [
        {
          '@type': 'Person',
          name: 'Orla Tansey-Brandt',
          jobTitle: 'Europe correspondent',
          url: `${paper.url}/authors/orla-tansey-brandt`,
        },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Tholsel' },
      keywords: ['Topic of old'],
      correction: [{ '@type': 'CorrectionComment', text: 'It was the week before.' }],
    })
  })

  test('no words can break out of the head', async () => {
    const { site, settings } = ctx
    const html = render(
      <ArticleHead article={await inFull('nasty')} site={site} settings={settings} />,
    )
    expect(html).not.toContain('<script>alert')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain('property="og:title"')
    const json = /<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({ headline: nasty })
  })

  test('whatever a headline holds, its feed and its sitemap stay readable', async () => {
    const article = await inFull('old')
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (headline, standfirst) => {
          const entry = feedEntry(
            { ...article, headline: `A ${headline} Z`, standfirst },
            paper.url,
          )
          const feed = {
            title: 'T',
            description: 'D',
            language: 'en',
            homeUrl: paper.url,
            feedUrl: paper.url,
            entries: [entry],
          }
          const read = parseRssFeed(rssOf(feed)).items?.[0]
          expect(readAsHtml(read?.title).replace(/\s+/g, ' ')).toBe(
            entry.headline.replace(/\s+/g, ' '),
          )
          const sitemap = newsSitemapOf(paper.url, 'T', [{ ...article, headline }])
          expect(sitemap.match(/<news:title>/g)).toHaveLength(1)
          expect(sitemap).toMatch(/<news:title>[^<>]*<\/news:title>/)
        },
      ),
    )
  })
})
