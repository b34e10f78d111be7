import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson, openSession } from '#domains/accounts'
import { type Role, staffRoles, systemActor } from '#platform/context'
import { postMail } from '#platform/mail'
import { testPaper, type TestPaper } from '#testing'
import { openBrowser } from '../../../testing/browser.ts'
import { allRooms } from '#platform/rooms'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

const clientOf = async (role: Role) =>
  paper.client(
    await addPerson(paper.context(systemActor('test')), {
      name: `Staff ${role}`,
      email: `${role}@paper.example`,
      roles: [role],
      emailConfirmed: true,
    }),
  )

test.each(staffRoles)(
  'the bar of %s leads to the rooms that may be entered, and to no other',
  async (role) => {
    const client = await clientOf(role)
    const desk = await client.get('/newsroom')
    const faults: string[] = []
    for (const { href } of allRooms(paper.context())) {
      const isLinked = desk.text.includes(`<a href="${href}" data-key`)
      const mayEnter = (await client.get(href)).status === 200
      if (isLinked !== mayEnter)
        faults.push(`${href}: linked ${isLinked}, may be entered ${mayEnter}`)
    }
    expect(faults).toEqual([])
  },
)

test('each room has a place and a key of its own', () => {
  const all = allRooms(paper.context())
  for (const of of ['name', 'href', 'key', 'place'] as const)
    expect(new Set(all.map((room) => room[of])).size).toBe(all.length)
})

test('the desk and the mailbox reflow at 320 px', async () => {
  const system = paper.context(systemActor('test'))
  const person = await addPerson(system, {
    name: 'Maximiliane Ó Maoilchiaráin-Wendelin-Daly',
    email: `${'long-'.repeat(9)}name@an-address-without-end.example`,
    roles: ['administrator'],
    emailConfirmed: true,
  })
  await system.transaction((tx) =>
    postMail(tx, {
      to: `${'long-'.repeat(9)}name@an-address-without-end.example`,
      kind: 'test',
      language: 'en',
      subject: 'Werkstattwochenendbeilagenredaktionskonferenz and more of the same',
      paragraphs: ['Words.'],
    }),
  )
  const { cookieName, cookieValue } = await openSession(system, person)
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({
      baseURL: paper.url,
      viewport: { width: 320, height: 700 },
    })
    await context.addCookies([{ name: cookieName, value: cookieValue, url: paper.url }])
    const page = await context.newPage()
    for (const path of ['/newsroom', '/newsroom/mailbox']) {
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
      const unnamed = await page
        .locator('main section')
        .evaluateAll((all) => all.filter((one) => !one.querySelector('h1, h2, h3')).length)
      expect(unnamed, path).toBe(0)
    }
  } finally {
    await browser.close()
  }
})
