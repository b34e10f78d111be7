import * as fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { type Role, systemActor } from '#platform/context'
import { money } from '#platform/money'
import { testPaper, type TestClient, type TestPaper } from '#testing'
import { importContributions } from '../contribution/import-contributions.ts'
import { appealsOn } from './appeals-on.ts'
import { AppealAbove } from './appeal-above.view.tsx'
import { AppealBelow } from './appeal-below.view.tsx'
import { AppealStrip } from './appeal-strip.view.tsx'
import { appealsFor } from './appeals-for.ts'
import { saveAppeal } from './save-appeal.ts'

let paper: TestPaper
let desk: TestClient
beforeEach(async () => {
  paper = await testPaper()
  desk = await staff('membership')
})
afterEach(() => paper.stop())

async function staff(...roles: Role[]): Promise<TestClient> {
  const name = roles.join(' ') || 'reader'
  return paper.client(
    await addPerson(paper.context(), {
      name,
      email: `${name.replaceAll(' ', '-')}@tholsel.example`,
      roles,
      emailConfirmed: true,
    }),
  )
}

const words = {
  heading: 'A heading',
  words: 'More than {count} give to {paper}.',
  wordsUncounted: 'Readers give to {paper}.',
  action: 'Give',
  signature: '',
}
const form = { ...words }
const save = (slot: string, fields: Record<string, string>, language = 'en') =>
  desk.post(`/newsroom/appeals/${slot}/${language}/versions`, fields)
const appeals = (language: 'en' | 'ga' = 'en') => appealsFor(paper.context(), language)

const manyGive = () =>
  importContributions(
    paper.context(),
    Array.from({ length: 1234 }, (_, index) => ({
      gateway: 'demo',
      email: `giver${index}@example.com`,
      language: 'en' as const,
      rhythm: 'once' as const,
      amount: money(500, 'EUR'),
      startedAt: paper.clock.now(),
      payments: [{ paidAt: paper.clock.now(), amount: money(500, 'EUR'), fee: money(33, 'EUR') }],
    })),
  )

describe('appeals', () => {
  test('have words of their own before a newsroom writes any, in both languages, without a number while few give', async () => {
    for (const language of ['en', 'ga'] as const) {
      const { above, below, strip } = await appeals(language)
      for (const appeal of [above, below, strip]) {
        expect(appeal?.html).toMatch(/<p>/)
        expect(appeal?.html).not.toMatch(/\{count\}|\{paper\}/)
      }
    }
  })

  test('bear the true number, rounded down, with a link to how it was counted', async () => {
    await manyGive()
    const { below } = await appeals()
    expect(below?.html).toContain('More than 1,200 readers give to A new newspaper')
    expect(below?.html).toContain('<a href="/how-we-count">How we count them</a></p>')
    expect((await appeals('ga')).strip?.html).toContain('níos mó ná 1,200 léitheoir')
  })

  test('above, below and on the front stand in the markup that a supporter’s browser hides', async () => {
    const given = await appeals()
    expect(render(<AppealAbove appeals={given} />)).toMatch(
      /^<aside class="letter text" aria-label=".+"><div><p>.* <a href="\/contribute">would you put a few euro towards the next one\?<\/a><\/p><\/div>/,
    )
    expect(render(<AppealStrip appeals={given} />)).toMatch(
      /^<section class="band strip" aria-labelledby="appeal">/,
    )
    const below = render(<AppealBelow appeals={given} />)
    expect(below).toMatch(/^<section class="ask text" aria-labelledby="ask">/)
    expect(below).toContain('<form class="give" method="post" action="/contributions"')
    expect(below).not.toContain('name="email"')
  })

  test.each([
    { words: 74, above: false, form: false },
    { words: 206, above: false, form: false },
    { words: 300, above: false, form: true },
    { words: 900, above: true, form: true },
  ])('beside $words words of news never outweigh them', async ({ words, above, form }) => {
    for (const language of ['en', 'ga'] as const) {
      const given = appealsOn(words, await appeals(language))
      const html = `${render(<AppealAbove appeals={given} />)}${render(<AppealBelow appeals={given} />)}`
      expect(html.includes('class="letter')).toBe(above)
      expect(html.includes('<form')).toBe(form)
      const asked = html.replaceAll(/<[^>]*>/g, ' ').match(/\p{L}+/gu)?.length ?? 0
      expect(asked, language).toBeLessThan(words / 2)
    }
  })

  test('are silent where giving is not open', async () => {
    const closed = await appealsFor(
      {
        ...paper.context(),
        site: { origin: 'https://paper.example', isLoopback: false },
        settings: paper.context().settings,
      },
      'en',
    )
    expect(Object.keys(closed)).toEqual(['language', 'offer'])
    expect(render(<AppealBelow appeals={closed} />)).toBe('')
  })

  test('are written by the supporters’ desk: a new version ends the old one, and pages are made afresh', async () => {
    await manyGive()
    const saved = await save('strip', { ...form, heading: 'First' })
    expect(saved.location).toBe('/newsroom/appeals?slot=strip&language=en&saved=yes')
    await save('strip', { ...form, heading: 'Second' })
    expect((await appeals()).strip).toMatchObject({
      heading: 'Second',
      html: expect.stringContaining(
        'More than 1,200 give to A new newspaper. <a href="/how-we-count">',
      ),
    })
    const { rows } = await sql<{
      heading: string
      isOver: boolean
    }>`select heading, ended_at is not null as is_over from contributions.appeals where slot = 'strip' order by id`.execute(
      paper.runtime.db,
    )
    expect(rows).toEqual(
      expect.arrayContaining([
        { heading: 'First', isOver: true },
        { heading: 'Second', isOver: false },
      ]),
    )
    const { rows: events } = await sql<{
      purges: unknown
    }>`select purges from platform.outbox where type = 'appeal.saved'`.execute(paper.runtime.db)
    expect(events[0]?.purges).toEqual([{ kind: 'fresh', keys: ['appeals'] }])
    expect((await desk.get(saved.location ?? '')).text).toContain('Saved.')
  })

  test('are looked at before they are saved, as typed', async () => {
    const before = (await appeals()).above
    const looked = await save('above', {
      ...form,
      words: 'One **two** <em>three</em>\n\nFour',
      look: 'yes',
    })
    expect(looked.status).toBe(200)
    expect(looked.text).toContain('<p>One **two** <em>three</em></p><p>Four <a href="/contribute">')
    expect(looked.text).toContain('One **two** &lt;em>three&lt;/em>\n\nFour</textarea>')
    expect((await appeals()).above).toEqual(before)
  })

  test('with a number in them need words for when there is none; what was typed is kept', async () => {
    const refused = await save('below', { ...form, heading: 'Kept', wordsUncounted: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Enter an alternative text for when the count is too small')
    expect(refused.text).toContain('value="Kept"')
    expect(await save('below', { ...form, words: '  <p> </p> ' })).toMatchObject({
      status: 422,
      text: expect.stringContaining('Enter a text'),
    })
    expect(await save('below', { ...form, action: '' })).toMatchObject({
      status: 422,
      text: expect.stringContaining('Choose what the link or button does.'),
    })
    expect(await save('below', { ...form, heading: 'x'.repeat(201) })).toMatchObject({
      status: 422,
      text: expect.stringContaining('at most 200 characters'),
    })
  })

  test('hold no script, whatever is put into any field', async () => {
    const attributes = [
      'href="javascript:alert(1)"',
      'onclick="alert(1)"',
      ['style', '"color:red"'].join('='),
    ].join(' ')
    const nasty = `</p><script>alert(1)</script><img src=x onerror=alert(1)><a ${attributes}>click</a>"'><svg/onload=alert(1)>`
    for (const slot of ['above', 'below', 'strip', 'letter']) {
      expect(
        (
          await save(
            slot,
            {
              heading: nasty,
              words: `<p>${nasty}</p>`,
              wordsUncounted: '',
              action: nasty.slice(0, 190),
              signature: nasty,
            },
            'ga',
          )
        ).status,
      ).toBe(303)
    }
    const given = await appeals('ga')
    const html = [
      <AppealAbove key={1} appeals={given} />,
      <AppealBelow key={2} appeals={given} />,
      <AppealStrip key={3} appeals={given} />,
    ]
      .map((view) => render(view))
      .join('')
    const room = (await desk.get('/newsroom/appeals?slot=above&language=ga')).text
    for (const text of [html, room]) {
      expect(text).not.toContain('<script>alert')
      for (const tag of text.match(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi) ?? []) {
        expect(tag).not.toMatch(/^<(img|svg|iframe)|href="javascript/)
        expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/\s(on\w+|style)=/)
      }
    }
    expect(html).toContain('&lt;script>')
  })

  test('any HTML comes out without a tag or attribute that is not on the list', async () => {
    const ctx = paper.context(systemActor('test'))
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<script>',
        '<a href="',
        'javascript:',
        'https://example.com">',
        '<b onclick=x>',
        '<style>',
        '<iframe src=',
        '{count}',
        '{paper}',
        '<!--',
        '-->',
        '&lt;',
      ),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        await saveAppeal(ctx, {
          ...words,
          slot: 'letter',
          language: 'ga',
          words: `<p>letters ${pieces.join('')}</p>`.replaceAll('{count}', ''),
        })
        const { letter } = await appeals('ga')
        for (const [, tag, attributes = ''] of letter?.html.matchAll(/<([a-z0-9]+)([^>]*)>/gi) ??
          []) {
          expect([
            'p',
            'br',
            'a',
            'em',
            'strong',
            'ul',
            'ol',
            'li',
            'h2',
            'h3',
            'blockquote',
          ]).toContain(tag)
          expect(attributes).toMatch(/^( href="[^"]*")?( \/)?$/)
          const [, href = ''] = /href="([^"]*)"/.exec(attributes) ?? []
          // Read as a browser reads it: "$https:" is a path of our own, " javascript:" a script.
          const { protocol } = URL.parse(href, 'https://paper.example') ?? { protocol: 'none' }
          expect(['https:', 'http:', 'mailto:', 'none']).toContain(protocol)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('are nobody’s to write but the desk’s and administrators’', async () => {
    for (const roles of [
      [],
      ['journalist'],
      ['moderator'],
      ['commercial'],
      ['editor'],
    ] as Role[][]) {
      const client = await staff(...roles)
      expect((await client.get('/newsroom/appeals')).status).toBe(403)
      expect((await client.post('/newsroom/appeals/strip/en/versions', form)).status).toBe(403)
    }
    expect((await (await staff('administrator')).get('/newsroom/appeals')).status).toBe(200)
    const nobody = await paper.client()
    expect((await nobody.get('/newsroom/appeals')).location).toBe(
      '/sign-in?next=%2Fnewsroom%2Fappeals',
    )
    await expect(
      saveAppeal(paper.context(), { ...words, slot: 'strip', language: 'en' }),
    ).rejects.toThrow(/platform\.(not_allowed|sign_in)/)
  })
})
