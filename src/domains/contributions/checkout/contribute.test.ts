import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { changeSettings } from '#platform/settings'
import { listMails } from '#platform/mail'
import { addPerson } from '#domains/accounts'
import { systemActor } from '#platform/context'
import { steadyPort, testPaper, type TestPaper } from '#testing'
import { demoOf, figuresOf, give, pathOf } from '../testing-giving.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

describe('the page of giving', () => {
  test('is the same bytes for every reader, sets no cookie, and says where its form leads', async () => {
    const [one, other] = [await paper.client(), await paper.client()]
    const page = await one.get('/contribute?utm_source=letter')
    expect(page.status).toBe(200)
    expect(page.text).toBe((await other.get('/contribute')).text)
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.headers['content-security-policy']).toContain(
      `form-action 'self' ${demoOf(paper).origin}`,
    )
  })

  test('shows a refused form again with everything that was typed, and every fault named', async () => {
    const client = await paper.client()
    const refused = await client.post('/contributions', {
      often: 'year',
      'amount-year': '250',
      own: '1e3',
      email: 'aoife.example.com',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Two things need another look')
    expect(refused.text).toContain(
      '<a href="#give-own">“1e3” is not a valid amount. For €1,000, enter 1000.</a>',
    )
    expect(refused.text).toContain('value="1e3"')
    expect(refused.text).toContain('value="aoife.example.com"')
    expect(refused.text).toMatch(/name="often" value="year" checked/)
    expect(refused.text).toMatch(/name="amount-year" value="250" checked/)
  })

  test('holds no script, whatever is typed into any field', async () => {
    const nasty = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const client = await paper.client()
    const refused = await client.post('/contributions', {
      often: nasty,
      'amount-month': nasty,
      own: nasty,
      email: nasty,
    })
    expect(refused.status).toBe(422)
    expect(refused.text).not.toMatch(/<script>alert|<img src=x/)
  })

  test('takes no more than twenty gifts an hour from one person, of which refused forms are none', async () => {
    const person = await addPerson(paper.context(systemActor('test')), {
      name: 'Carla Carder',
      email: 'carla@example.com',
      roles: [],
      emailConfirmed: true,
    })
    const client = await paper.client(person)
    const gift = { often: 'month', own: '5', email: 'carla@example.com' }
    for (let tries = 0; tries < 22; tries += 1)
      expect((await client.post('/contributions', { ...gift, own: 'a lot' })).status).toBe(422)
    const statuses: number[] = []
    for (let tries = 0; tries < 21; tries += 1)
      statuses.push((await client.post('/contributions', gift)).status)
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 303))
    expect(statuses.at(-1)).toBe(429)
  })

  test('lets an office behind one address give, and stops a machine that tries cards', async () => {
    const client = await paper.client()
    const statuses: number[] = []
    for (let tries = 0; tries < 201; tries += 1)
      statuses.push(
        (
          await client.post('/contributions', {
            often: 'month',
            own: '5',
            email: `person-${tries}@example.com`,
          })
        ).status,
      )
    expect(statuses.slice(0, 150)).toEqual(Array.from({ length: 150 }, () => 303))
    expect(statuses.at(-1)).toBe(429)
    paper.clock.advance(3_600_000)
    expect(
      (
        await client.post('/contributions', {
          often: 'month',
          own: '5',
          email: 'carder@example.com',
        })
      ).status,
    ).toBe(303)
  })

  test('is not to be posted to from another origin', async () => {
    const client = await paper.client()
    const sent = await client.post(
      '/contributions',
      { often: 'month', own: '5' },
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    )
    expect(sent.status).toBe(403)
  })

  test('in Irish, with a receipt in Irish', async () => {
    await changeSettings(paper.context(), { language: 'ga', publisher: 'Tholsel Press' })
    await paper.settle()
    const client = await paper.client()
    expect((await client.get('/contribute')).text).toContain('Coinnigh oscailte é')
    const { back } = await give(
      paper,
      { often: 'once', own: '15', email: 'caoimhe@example.com' },
      client,
    )
    await paper.settle()
    expect((await client.get(pathOf(back.location))).text).toContain(
      'Thug tú €15 do A new newspaper.',
    )
    const [mail] = await listMails(paper.runtime.db)
    expect(mail).toMatchObject({ language: 'ga', subject: 'D’admháil ó A new newspaper: €15' })
    expect(mail?.textPart).toContain('Íoctha le: Tholsel Press')
    await changeSettings(paper.context(), { language: 'en' })
    await paper.settle()
  })
})

describe('a paper without a gateway', () => {
  let closed: TestPaper
  beforeAll(async () => {
    closed = await testPaper({ env: { SITE_URL: 'https://paper.example' } })
  })
  afterAll(() => closed.stop())

  test('says plainly that giving is not open, on the page and to a form', async () => {
    const client = await closed.client()
    const { TestClient } = await import('#testing')
    const local = new TestClient(`http://127.0.0.1:${closed.runtime.config.port}`)
    expect((await local.get('/contribute')).text).toContain('Contributions are not open yet')
    const posted = await local.send(
      'POST',
      '/contributions',
      { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      'often=month&own=5&email=aoife%40example.com',
    )
    expect(posted.status).toBe(503)
    expect(posted.text).toContain('Contributions are not open yet')
    expect(
      (await local.send('POST', '/webhooks/demo', { 'content-type': 'application/json' }, '{}'))
        .status,
    ).toBe(404)
    expect(await figuresOf(closed)).toMatchObject({ contributions: 0 })
    expect(client.origin).toBe('https://paper.example')
  })
})

test('while the payment provider does not answer, nothing is taken, and what was typed is kept', async () => {
  // Something else has the port of the demonstration, and hangs up.
  const port = await steadyPort()
  const silent = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1')
  onTestFinished(() => void silent.close())
  const alone = await testPaper({ env: { DEMO_GATEWAY_PORT: String(port) } })
  onTestFinished(() => alone.stop())
  const giving = { often: 'year', 'amount-year': '100', own: '', email: 'niamh@example.com' }
  const answer = await (await alone.client()).post('/contributions', giving)
  expect(answer.status).toBe(503)
  expect(answer.headers['retry-after']).toBe('10')
  expect(answer.text).toContain('Our payment provider is not responding.')
  expect(answer.text).toContain('You were not charged')
  expect(answer.text).toContain('niamh@example.com')
})
