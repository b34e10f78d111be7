import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestClient, TestPaper } from '#testing'
import { defaultSettings } from '../../src/platform/settings/index.ts'
import { withClients } from '../../testing/paper.ts'
import { startTest } from '../../testing/start.ts'
import { goodForms } from './good-forms.ts'
import { markThePaper, type MarkedPaper } from './marked-paper.ts'
import { composeAndListen } from './registered-routes.ts'

const { routes, compose } = composeAndListen()

let paper: TestPaper
let marked: MarkedPaper
let administrator: TestClient
beforeAll(async () => {
  paper = withClients(await startTest({}, compose))
  marked = await markThePaper(paper)
  administrator = await paper.client(marked.people.administrator)
})
afterAll(() => paper.stop())

/** What nobody who fills in a form should have to read. */
const validators =
  /Too (?:small|big)|Invalid (?:input|option|string|format|key|element|UUID|ISO|email|URL)|expected (?:string|number|boolean|array|object|one of)|&gt;=|&lt;=|NaN|\bundefined\b|\[object /

const wrong = ['', 'x'.repeat(5000), '-1', '1e99', 'not a choice', '2026-13-45', '\u0000']

test('no form of the newsroom answers in the validator’s words, whatever is posted', async () => {
  const faults: string[] = []
  const forms = routes.filter(
    ({ method, url }) => method === 'POST' && url.startsWith('/newsroom') && !ends.has(url),
  )
  expect(forms.length).toBeGreaterThan(20)
  for (const { url } of forms) {
    const good = goodForms[`POST ${url}`] ?? {}
    const bad = [
      {},
      ...wrong.map((value) => Object.fromEntries(Object.keys(good).map((name) => [name, value]))),
      ...Object.keys(good).flatMap((name) => [
        { ...good, [name]: '' },
        { ...good, [name]: 'not a choice' },
      ]),
    ]
    for (const values of bad) {
      const answer = await administrator.post(marked.addressOf(url), values)
      const said = validators.exec(answer.text)
      if (said || answer.status >= 500)
        faults.push(`${url} ${JSON.stringify(values).slice(0, 200)}: ${answer.status} ${said?.[0]}`)
    }
  }
  expect(faults).toEqual([])
}, 240_000)

/** What would end the session or the person that the other tries need. */
const ends = new Set(['/newsroom/readers/:id/roles', '/newsroom/readers/:id/erasure'])

const { demo: _demo, ownAmounts: _own, ...present } = defaultSettings
const settings = Object.fromEntries(
  Object.entries(present).map(([name, value]) => [name, String(value)]),
)

test('the settings say in the paper’s language what is wrong, and keep what was typed', async () => {
  const values = { ...settings, name: '', accentLight: '#ffee00' }
  const english = await administrator.post('/newsroom/settings', values)
  expect(english.status).toBe(422)
  expect(english.text).toContain('This field is required.')
  expect(english.text).toContain('This colour is too pale')
  expect(english.text).toContain('value="#ffee00"')
  const irish = await administrator.post('/newsroom/settings', {
    ...settings,
    language: 'ga',
  })
  expect(irish.status).toBe(303)
  const refused = await administrator.post('/newsroom/settings', values)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Líon é seo.')
})
