import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { addPerson } from '#domains/accounts'
import { systemActor } from '#platform/context'
import { changeSettings, defaultSettings, readSettings, settingsSchema } from '#platform/settings'
import { offerOf } from '../../domains/contributions/checkout/amounts.ts'
import { type TestClient, testPaper, type TestPaper } from '#testing'

let paper: TestPaper
let administrator: TestClient
beforeAll(async () => {
  paper = await testPaper()
  administrator = await paper.client(
    await addPerson(paper.context(systemActor('test')), {
      name: 'Orla Quirke',
      email: 'orla@tholsel.example',
      roles: ['administrator'],
      emailConfirmed: true,
    }),
  )
})
afterAll(() => paper.stop())
beforeEach(() => changeSettings(paper.context(), defaultSettings))

/** The form as the page shows it now, with some of its fields changed. */
async function save(changes: Readonly<Record<string, string>>) {
  const { text } = await administrator.get('/newsroom/settings')
  const shown = [...text.matchAll(/<input[^>]*\bname="(\w+)"[^>]*>/g)].map(([tag, name = '']) => [
    name,
    /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '',
  ])
  const language = /<option value="(\w+)" selected/.exec(text)?.[1] ?? ''
  return administrator.post('/newsroom/settings', {
    ...Object.fromEntries(shown),
    language,
    ...changes,
  })
}

const changes: Readonly<Record<keyof typeof changeable, string>> = {
  name: 'The Slow Gazette',
  tagline: 'News when it is ready',
  publisher: 'Slow News CLG',
  editor: 'Orla Quirke',
  contactEmail: 'letters@tholsel.example',
  zone: 'Europe/Lisbon',
  language: 'ga',
  currency: 'JPY',
  accentLight: '#4a0951',
  accentDark: '#cdbd84',
  undoSeconds: '30',
  firstCommentsHeld: '3',
}
const { demo: _demo, ownAmounts: _own, ...changeable } = defaultSettings

test.each(Object.entries(changes))('%s is changed to %s, and nothing else', async (name, value) => {
  const before = await readSettings(paper.runtime.db)
  expect((await save({ [name]: value })).status).toBe(303)
  const after = await readSettings(paper.runtime.db)
  expect({ ...after, [name]: String(after[name as keyof typeof changeable]) }).toEqual({
    ...before,
    [name]: value,
  })
})

/** A value of each field that the form refuses: amounts of the paper’s own have five fields. */
const faults: Readonly<Record<keyof typeof changes | keyof typeof amounts, string>> = {
  name: '',
  tagline: 'x'.repeat(161),
  publisher: 'x'.repeat(201),
  editor: 'x'.repeat(121),
  contactEmail: `${'x'.repeat(200)}@tholsel.example`,
  zone: 'Europe/Thurles',
  language: 'la',
  currency: 'ZZZ',
  accentLight: '#ffffff',
  accentDark: '#000000',
  undoSeconds: '3601',
  firstCommentsHeld: '-1',
  monthly: '5',
  annual: 'much',
  once: '10, 5',
  least: '0',
  most: '-5',
}

test.each(Object.entries(faults))(
  '%s as %j is refused at its field, and nothing is saved',
  async (name, value) => {
    const before = await readSettings(paper.runtime.db)
    const refused = await save({ tagline: 'Kept as it was typed', [name]: value })
    expect(refused.status).toBe(422)
    const wrong = [...refused.text.matchAll(/<(?:input|select)[^>]*aria-invalid="true"[^>]*>/g)]
    expect(wrong.map(([tag]) => /name="(\w+)"/.exec(tag)?.[1])).toEqual([name])
    expect(refused.text).toContain(`value="${name === 'tagline' ? value : 'Kept as it was typed'}"`)
    expect(await readSettings(paper.runtime.db)).toEqual(before)
  },
)

test('every setting of the newsroom has its example above, and every field of the form its fault', async () => {
  const { demo: _, ownAmounts, ...rest } = settingsSchema.shape
  expect(Object.keys(changes).toSorted()).toEqual(Object.keys(rest).toSorted())
  const { text } = await administrator.get('/newsroom/settings')
  const form = text.slice(text.indexOf('action="/newsroom/settings"'))
  const shown = [...form.matchAll(/<(?:input type="text"|select)[^>]*\bname="(\w+)"/g)]
  expect(Object.keys(faults).toSorted()).toEqual(shown.map(([, name = '']) => name).toSorted())
  const { currency: _in, ...fields } = ownAmounts.unwrap().unwrap().shape
  expect(Object.keys(amounts).toSorted()).toEqual(Object.keys(fields).toSorted())
})

const amounts = { monthly: '3, 6', annual: '30, 60', once: '5, 10', least: '2', most: '900' }

test.each(Object.entries(amounts))(
  'of the paper’s own amounts %s is set to %s, and nothing else',
  async (name, value) => {
    expect((await save({ [name]: value })).status).toBe(303)
    const inCents = value.split(', ').map((amount) => Number(amount) * 100)
    expect((await readSettings(paper.runtime.db)).ownAmounts).toEqual({
      currency: 'EUR',
      [name]: name === 'least' || name === 'most' ? inCents[0] : inCents,
    })
  },
)

test('amounts of the paper’s own are offered to readers, and what is outside its limits is refused', async () => {
  expect((await save({ monthly: '3, 6, 9', least: '3' })).status).toBe(303)
  const reader = await paper.client()
  const { text } = await reader.get('/contribute')
  const offered = [...text.matchAll(/name="amount-month" value="([^"]*)"/g)].map(
    ([, value]) => value,
  )
  expect(offered).toEqual(['3', '6', '9'])
  expect(text).toContain('From €3 to €5,000.')
  const refused = await reader.post('/contributions', {
    often: 'month',
    own: '2',
    email: 'aoife@example.com',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('The amount must be from €3 to €5,000.')
})

test('amounts that were written in one currency are asked about before they stand in another', async () => {
  await save({ monthly: '3, 6, 9', least: '3' })
  const asked = await save({ currency: 'CZK' })
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('The amounts below are in EUR.')
  expect(asked.text).toContain('value="3, 6, 9"')
  expect((await readSettings(paper.runtime.db)).currency).toBe('EUR')
  const amountsIn = /name="amountsIn" value="(\w+)"/.exec(asked.text)?.[1]
  const saved = await save({
    currency: 'CZK',
    monthly: '60, 90',
    least: '',
    ...(amountsIn && { amountsIn }),
  })
  expect(saved.status).toBe(303)
  expect((await readSettings(paper.runtime.db)).ownAmounts).toEqual({
    currency: 'CZK',
    monthly: [6000, 9000],
  })
})

test('the page says what is offered where a field is empty', async () => {
  const { status, text } = await administrator.get('/newsroom/settings')
  expect(status).toBe(200)
  for (const words of ['Empty: 5, 10, 15, 25.', 'Empty: 50, 100, 150, 250.', 'Empty: 5000.'])
    expect(text).toContain(words)
})

test('amounts of the paper’s own may be written together with their currency', async () => {
  expect((await save({ currency: 'JPY', monthly: '300, 600' })).status).toBe(303)
})

test('a paper whose currency was given up goes on, and chooses another when it saves', async () => {
  await sql`insert into platform.settings (name, value, changed_at) values ('currency', '"BGN"', now())
    on conflict (name) do update set value = excluded.value`.execute(paper.runtime.db)
  expect((await readSettings(paper.runtime.db)).currency).toBe('BGN')
  expect(offerOf({ currency: 'BGN', ownAmounts: null }).least).toEqual({
    minor: 200,
    currency: 'BGN',
  })
  const refused = await save({ currency: 'BGN' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('A currency’s three letters, such as EUR')
})

test('a refused amount is named at its field, with everything else that was typed', async () => {
  const refused = await save({
    once: '20, ten',
    tagline: 'Kept',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('“ten” is not an amount in EUR.')
  expect(refused.text).toContain('value="20, ten"')
  expect(refused.text).toContain('value="Kept"')
})
