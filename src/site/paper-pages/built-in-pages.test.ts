import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#platform/i18n'
import { changeSettings, defaultSettings } from '#platform/settings'
import { paperPageSlugs } from '#domains/publishing'
import { testPaper, type TestPaper } from '#testing'
import { builtInPages } from './built-in-pages.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

const settings = {
  ...defaultSettings,
  name: 'Fish & <b>Ships</b>',
  publisher: 'Ships & Co <i>',
  editor: 'Orla <u>Quirke</u>',
  contactEmail: 'letters@tholsel.example',
}

describe.each(languages)('before a newsroom has written its own pages, in %s', (language) => {
  test.each(paperPageSlugs)('/%s holds the settings as words, never as markup', async (slug) => {
    const { title, html } = builtInPages[language][slug](settings)
    expect(title.length).toBeGreaterThan(3)
    expect(html).not.toMatch(/<b>|<i>|<u>|undefined/)
    await changeSettings(paper.context(), { ...settings, language })
    const answer = await (await paper.client()).get(`/${slug}`)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/<b>Ships|<i>|<u>Quirke/)
    expect(answer.text).toContain('<h1 id="title">')
  })

  test('says nothing of a publisher, an editor and an address that nobody has given', () => {
    const bare = { ...defaultSettings, name: 'The Echo' }
    for (const slug of paperPageSlugs)
      expect(builtInPages[language][slug](bare).html).not.toMatch(
        /by \.|mailto|Eagarthóir|Its editor/,
      )
  })
})

test('the address for letters is a link', async () => {
  expect(builtInPages.en.contact(settings).html).toContain(
    '<a href="mailto:letters@tholsel.example">letters@tholsel.example</a>',
  )
})
