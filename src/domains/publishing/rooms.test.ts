import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, TestClient } from '#testing'
import { publishedArticle } from './articles/published-article.ts'
import { type TestNewsroom, testNewsroom } from './testing-newsroom.ts'

let room: TestNewsroom
let journalist: TestClient
let editor: TestClient
beforeAll(async () => {
  room = await testNewsroom()
  journalist = await room.paper.client(room.people.journalist)
  editor = await room.paper.client(room.people.editor)
})
afterAll(() => room.paper.stop())

/** The value of a field as the page's form holds it. */
function valueOf({ text }: Answer, name: string): string {
  const field =
    new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)</textarea>`).exec(text)?.[1] ??
    new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(text)?.[1] ??
    ''
  return field
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const fields = {
  headline: 'Crews vote to strike',
  standfirst: 'Sailings before spring are in doubt',
  section: 'world',
  topics: 'Ferries; Ports',
  authors: 'Jo Journalist',
  language: 'en',
  comments: 'open',
  body: 'Crews have voted by 211 to 34 to stop work.\n\n## A second week\n\n> I would like him to have it the other way round.\n> — A cook',
}

let forms = 0

async function begun(changes: Record<string, string> = {}): Promise<string> {
  const answer = await journalist.post('/newsroom/articles', {
    ...fields,
    submission: `form-${(forms += 1)}`,
    ...changes,
  })
  expect(answer.status).toBe(303)
  return answer.location?.replace('?saved=1', '') ?? ''
}

describe('without scripts', () => {
  test('an article is begun, saved, looked at, published, corrected and withdrawn', async () => {
    const form = await journalist.get('/newsroom/articles/new')
    expect(valueOf(form, 'authors')).toBe('Jo Journalist')
    const made = await journalist.post('/newsroom/articles', {
      ...fields,
      headline: '',
      submission: valueOf(form, 'submission'),
    })
    const at = made.location?.replace('?saved=1', '') ?? ''
    const picture = await room.picture()
    const opened = await journalist.follow(made)
    expect(opened.text).toContain('The headline is missing.')
    expect(valueOf(opened, 'body')).toBe(fields.body)

    const body = `${fields.body}\n\n![picture:${picture}]\ncaption: The early boat`
    const saved = await journalist.post(`${at}/revisions`, {
      ...fields,
      body,
      leadPicture: picture,
      leadCredit: 'OPA',
      version: valueOf(opened, 'version'),
    })
    expect(saved.location).toBe(`${at}?saved=2`)
    const preview = await journalist.get(`${at}/preview`)
    expect(preview.text).toContain('<span class="opening">Crews have voted by 211</span> to 34')
    expect(preview.text).toContain('<h2>A second week</h2>')
    expect(preview.text).toContain(
      '<blockquote><p>I would like him to have it the other way round.</p><footer>A cook</footer></blockquote>',
    )
    expect(preview.text).toContain('<figcaption><span>The early boat</span></figcaption>')
    expect((await journalist.get(`${at}/preview?version=1`)).text).not.toContain('The early boat')

    const again = await editor.get(at)
    const published = await editor.post(`${at}/publications`, {
      ...fields,
      body: valueOf(again, 'body'),
      leadPicture: picture,
      leadCredit: 'OPA',
      version: '2',
    })
    expect(published.location).toBe(`${at}?done=published&saved=2`)
    const { text } = await editor.follow(published)
    const [, slug = ''] = /\/2026\/11\/24\/(crews-vote-to-strike[-\d]*)/.exec(text) ?? []
    expect(await publishedArticle(room.reader, { day: '2026-11-24', slug })).toMatchObject({
      kicker: 'Ferries',
      leadPicture: { credit: 'OPA' },
    })

    const corrected = await editor.post(`${at}/corrections`, {
      words: 'It was 211 to 43.',
      submission: valueOf(await editor.get(at), 'submission'),
    })
    expect((await editor.follow(corrected)).text).toContain('It was 211 to 43.')
    const refused = await editor.post(`${at}/withdrawals`, { reason: '  ' })
    expect(refused.status).toBe(422)
    const withdrawn = await editor.post(`${at}/withdrawals`, { reason: 'It was wrong.' })
    expect(withdrawn.location).toMatch(/done=withdraw(n|ing)$/)
    expect(await publishedArticle(room.reader, { day: '2026-11-24', slug })).toMatchObject({
      kind: 'withdrawn',
      reason: 'It was wrong.',
    })
  })

  test('what was withdrawn does not go out again, and its text stays in the form', async () => {
    const at = await begun({ headline: 'Taken back for good' })
    const sent = { ...fields, headline: 'Taken back for good', version: '1' }
    expect((await editor.post(`${at}/publications`, sent)).status).toBe(303)
    await editor.post(`${at}/withdrawals`, { reason: 'It was wrong.' })
    const again = await editor.post(`${at}/publications`, { ...sent, body: 'Written anew.' })
    expect(again.status).toBe(409)
    expect(again.text).toContain('This article has been withdrawn and cannot be published again.')
    expect(valueOf(again, 'body')).toContain('Written anew.')
  })

  test('words of a correction are shown again after a save, and go out with the text', async () => {
    const at = await begun()
    await editor.post(`${at}/publications`, { ...fields, version: '1' })
    const words = 'It was 211 to 43.'
    const saved = await editor.post(`${at}/revisions`, {
      ...fields,
      kicker: 'Strikes',
      version: '1',
      words,
    })
    expect(saved.status).toBe(200)
    expect(valueOf(saved, 'words')).toBe(words)
    const refused = await editor.post(`${at}/publications`, {
      ...fields,
      headline: '',
      version: '2',
      words,
    })
    expect(refused.status).toBe(422)
    expect(valueOf(refused, 'words')).toBe(words)
    const out = await editor.post(`${at}/publications`, {
      ...fields,
      kicker: 'Strikes',
      version: '2',
      words,
    })
    expect(out.location).toBe(`${at}?done=updated-corrected&saved=2`)
    expect((await editor.follow(out)).text).toContain(words)
  })

  test('two who save over one another both keep their text, and see both', async () => {
    const at = await begun()
    await editor.post(`${at}/revisions`, {
      ...fields,
      headline: 'Said by the editor',
      version: '1',
    })
    const mine = {
      ...fields,
      headline: 'Said by the journalist',
      body: `${fields.body}\n\nMore of it.`,
      version: '1',
    }
    const overtaken = await journalist.post(`${at}/revisions`, mine)
    expect(overtaken.status).toBe(409)
    expect(overtaken.text).toContain('Edna Editor has saved version 2')
    expect(overtaken.text).toContain('<ins>Said by the editor</ins>')
    expect([
      valueOf(overtaken, 'headline'),
      valueOf(overtaken, 'body'),
      valueOf(overtaken, 'version'),
    ]).toEqual(['Said by the journalist', mine.body, '2'])
    const kept = await journalist.post(`${at}/revisions`, {
      ...mine,
      version: valueOf(overtaken, 'version'),
    })
    expect(kept.location).toBe(`${at}?saved=3`)
    expect((await journalist.get(`${at}/preview?version=2`)).text).toContain('Said by the editor')
  })

  test('quotation marks are set in every text of the page, across what is strong or a link', async () => {
    const page = await begun({
      headline: `"No," says cook`,
      standfirst: `It's the '90s again`,
      plain: 'yes',
      body: [
        `**"Yes,"** she said; it's [the '16 "plan"](https://example.org/?q='a').`,
        `> 'Tis over.`,
        `- He's 6'2" tall`,
        `::: In "figures"\n'Sea :: it's so\n:::`,
      ].join('\n\n'),
    })
    const answer = await journalist.get(page)
    expect(valueOf(answer, 'headline')).toBe('“No,” says cook')
    expect(valueOf(answer, 'standfirst')).toBe('It’s the ’90s again')
    const copy = valueOf(answer, 'body')
    expect(copy).toContain(`**“Yes,”** she said; it’s [the ’16 “plan”](https://example.org/?q='a')`)
    for (const words of ['> ’Tis over.', '- He’s 6′2″ tall', '::: In “figures”', '’Sea :: it’s so'])
      expect(copy).toContain(words)
  })

  test('a text of the greatest length is looked at, begun, saved, corrected and published', async () => {
    const body = Array.from({ length: 400 }, () => 'Crews — cé — vote. '.repeat(50)).join('\n\n')
    const at = await begun()
    const all = { ...fields, body, version: '1' }
    for (const [path, status, changes] of [
      ['/newsroom/articles/previews', 200, {}],
      ['/newsroom/articles', 303, { submission: 'the longest' }],
      [`${at}/revisions`, 303, {}],
      [`${at}/publications`, 303, { version: '2' }],
      [`${at}/corrections`, 303, { version: '2', words: 'It was a tenth.' }],
    ] as const)
      expect((await editor.post(path, { ...all, ...changes })).status, path).toBe(status)
  })

  test('a journalist does not publish, and loses nothing by trying', async () => {
    const at = await begun()
    const refused = await journalist.post(`${at}/publications`, {
      ...fields,
      headline: 'Typed meanwhile',
      version: '1',
    })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('may not publish an article')
    expect(refused.text).toContain('Typed meanwhile')
  })

  test('ten times the same publication publishes once', async () => {
    const at = await begun({ headline: 'Ten forms' })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        editor.post(`${at}/publications`, {
          ...fields,
          headline: 'Ten forms',
          version: '1',
          body: `${fields.body}\n\nOnce more.`,
        }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    const id = at.split('/').at(-1)
    const { rows } = await sql<{
      type: string
    }>`select type from platform.outbox where payload->>'articleId' = ${id} order by transaction, id`.execute(
      room.editor.db,
    )
    expect(rows).toEqual([{ type: 'article.saved' }, { type: 'article.published' }])
    const { rows: revisions } =
      await sql`select 1 from publishing.revisions where article_id = ${id}::uuid`.execute(
        room.editor.db,
      )
    expect(revisions).toHaveLength(2)
  })

  test.each<[string, Record<string, string>, string]>([
    [
      'a name without a byline',
      { authors: 'Jo Journalist; Nobody Known' },
      'There is no byline “Nobody Known”',
    ],
    ['a section that is none', { section: 'sports' }, 'There is no such section'],
    ['a language that is none', { language: 'fr' }, 'Choose English or Irish'],
    [
      'a link that leads nowhere good',
      { body: 'Press [here](javascript:alert(1)).' },
      'not “javascript:alert(1)”',
    ],
    ['a fence that is broken', { body: 'x\n\n```\n{\n```' }, 'in line 3 is no longer valid JSON'],
    [
      'a picture that is none',
      { body: '![picture:01938f3a-0000-7000-8000-00000000dead]' },
      'There is no picture with the id',
    ],
    ['a year that is none', { agency: 'opa', agencyYear: 'soon' }, 'There is no such agency'],
    ['a headline without end', { headline: 'x'.repeat(301) }, 'may have at most 300 characters'],
  ])('%s is named, and every other word is kept', async (_name, changes, message) => {
    const at = await begun()
    for (const path of ['/newsroom/articles', `${at}/revisions`]) {
      const typed = {
        ...fields,
        standfirst: 'A line that must not be lost',
        version: '1',
        ...changes,
      }
      const refused = await journalist.post(path, typed)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain(message)
      expect(valueOf(refused, 'standfirst')).toBe('A line that must not be lost')
      expect(valueOf(refused, 'body')).toBe(typed.body)
    }
  })

  test('markup and script in every field are words', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const typed = {
      ...fields,
      headline: evil,
      standfirst: evil,
      kicker: evil,
      topics: evil,
      dateline: evil,
      leadCaption: evil,
      leadCredit: evil,
      body: `${evil}\n\n## ${evil}\n\n> ${evil}\n> — ${evil}\n\n>> ${evil}\n\n::: ${evil}\n${evil} :: ${evil}\n:::\n\n- ${evil}`,
      leadPicture: await room.picture({ alt: evil, colour: '#fedcba' }),
    }
    const at = await begun({ ...typed, kicker: '<script>alert(1)</script>' })
    await editor.post(`${at}/publications`, {
      ...typed,
      kicker: '<script>alert(1)</script>',
      version: '1',
    })
    await editor.post(`${at}/corrections`, { words: evil })
    for (const path of [
      at,
      `${at}/preview`,
      '/newsroom/articles',
      '/newsroom/articles/new',
      '/newsroom/front',
      '/newsroom/pictures',
      `/newsroom/articles?words=${encodeURIComponent(evil)}`,
    ]) {
      const { status, text } = await editor.get(path)
      expect(status).toBe(200)
      expect(text).not.toMatch(/<script>alert|<img src=x/)
    }
    const refused = await editor.post(`${at}/revisions`, {
      ...typed,
      kicker: evil.repeat(9),
      authors: evil,
      version: '1',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).not.toMatch(/<script>alert|<img src=x/)
    expect(valueOf(refused, 'body')).toBe(typed.body)
  })
})

describe('the list of articles', () => {
  test('shows states, finds by headline and goes on by pages', async () => {
    for (let nth = 0; nth < 45; nth += 1)
      await room.draft(room.journalist, { headline: `Numbered 100% ${nth}` })
    const first = await editor.get('/newsroom/articles?state=draft&words=numbered+100%25')
    expect(first.text.match(/Numbered 100%/g)).toHaveLength(40)
    const older =
      /href="(\/newsroom\/articles\?[^"]*after=[^"]*)"/
        .exec(first.text)?.[1]
        ?.replaceAll('&amp;', '&') ?? ''
    expect((await editor.get(older)).text.match(/Numbered 100%/g)).toHaveLength(5)
    expect((await editor.get('/newsroom/articles?words=numbered_100')).text).toContain(
      'Nothing found',
    )
    expect((await editor.get('/newsroom/articles?after=rubbish')).status).toBe(404)
    expect((await editor.get('/newsroom/articles?state=nonsense')).status).toBe(404)
  })

  test.each(['/newsroom/articles', '/newsroom/articles/new', '/newsroom/sections'])(
    '%s is not for readers',
    async (path) => {
      expect((await (await room.paper.client(room.people.reader)).get(path)).status).toBe(403)
      expect((await (await room.paper.client()).get(path)).location).toMatch(/^\/sign-in/)
    },
  )

  test('an article that is none is none', async () => {
    expect(
      (await editor.get('/newsroom/articles/01938f3a-0000-7000-8000-00000000dead')).status,
    ).toBe(404)
    expect((await editor.get('/newsroom/articles/nothing')).status).toBe(404)
  })
})

test('an editor adds a section, a byline and an agency; a name that is taken is refused with the text kept', async () => {
  expect(
    (await editor.post('/newsroom/sections', { name: 'Culture', hue: 'culture' })).status,
  ).toBe(303)
  expect(
    (await editor.post('/newsroom/authors', { name: 'Fay Freelance', title: 'Critic' })).status,
  ).toBe(303)
  expect(
    (await editor.post('/newsroom/agencies', { name: 'Northwire', shortName: 'NW' })).status,
  ).toBe(303)
  const refused = await editor.post('/newsroom/authors', {
    name: 'Fay Freelance',
    title: 'Somebody else',
  })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('value="Somebody else"')
  expect(
    (await journalist.post('/newsroom/sections', { name: 'Mine', hue: 'culture' })).status,
  ).toBe(403)
  expect((await editor.get('/newsroom/articles/new')).text).toContain('>Culture</option>')
})
