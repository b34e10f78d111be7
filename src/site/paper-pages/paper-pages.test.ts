import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { defaultSettings } from '#platform/settings'
import { htmlOf } from '../../../demo/load/load-pages.ts'
import { pages } from '../../../demo/pages.ts'
import { builtInPages } from './built-in-pages.ts'

/** Each cookie that the program sets, by the line that sets it, and how `/privacy` speaks of it. */
const cookies: Readonly<Record<string, { en: RegExp; ga: RegExp; demo: RegExp }>> = {
  'sessions/session-cookie.ts sessionCookie': {
    en: /A cookie keeps you signed in/,
    ga: /Coinníonn fianán sínithe isteach thú/,
    demo: /A session cookie/,
  },
  'sessions/session-cookie.ts markerCookie': {
    en: /A cookie keeps you signed in/,
    ga: /Coinníonn fianán sínithe isteach thú/,
    demo: /a mark beside it/,
  },
  'browsers/browser-cookie.ts nameOf(request)': {
    en: /it lasts half a year/,
    ga: /maireann sé leathbhliain/,
    demo: /for this browser.*for half a year/s,
  },
  "contribution/contributions.routes.tsx 'supporter'": {
    en: /A cookie that holds a date/,
    ga: /fianán a bhfuil dáta ann/,
    demo: /A cookie with a date/,
  },
  'reports/notifier.ts cookieName': {
    en: /report a comment without an account.*thirty days/s,
    ga: /tríocha lá/,
    demo: /report a comment without an account, for thirty days/,
  },
}

function cookiesSet(): string[] {
  const source = fileURLToPath(new URL('../..', import.meta.url))
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .flatMap((path) => {
      const short = path.split(/[\\/]/).slice(-2).join('/')
      const text = readFileSync(join(source, path), 'utf8')
      return [...text.matchAll(/setCookie\((?<name>[^,]+(?:\([^)]*\))?),/g)].map(
        ({ groups }) => `${short} ${groups?.['name']}`,
      )
    })
  return [...new Set(found)].toSorted()
}

test('the page about privacy speaks of every cookie that the program sets, and promises that nothing is counted', () => {
  expect(cookiesSet()).toEqual(Object.keys(cookies).toSorted())
  const paper = { ...defaultSettings, name: 'The Lamp' }
  const own = pages.find(({ slug }) => slug === 'privacy')
  const demo = own ? htmlOf(own) : ''
  for (const spoken of Object.values(cookies)) {
    expect(builtInPages.en.privacy(paper).html).toMatch(spoken.en)
    expect(builtInPages.ga.privacy(paper).html).toMatch(spoken.ga)
    expect(demo).toMatch(spoken.demo)
  }
  expect(builtInPages.en.privacy(paper).html).toContain('we do not count what you open')
  expect(demo).toContain('We do not count who reads what')
})

test('every address of mail on the paper’s own pages is a link to it', () => {
  const paper = { ...defaultSettings, contactEmail: 'letters@paper.example' }
  const built = Object.values(builtInPages).map(({ contact }) => contact(paper).html)
  for (const html of [...built, ...pages.map(htmlOf)]) {
    const unlinked = html.replaceAll(/<a href="mailto:(?<address>[^"]+)">\k<address><\/a>/g, '')
    expect(unlinked).not.toMatch(/[\w.-]+@[\w-]+\.\w/)
  }
  expect(built.every((html) => html.includes('href="mailto:letters@paper.example"'))).toBe(true)
})
