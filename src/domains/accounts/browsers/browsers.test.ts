import type { FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#platform/clock'
import { type TestPaper, testPaper } from '#testing'
import { addPerson } from '../people/add-person.ts'
import { type BrowserDigest, browserOf, rememberBrowser } from './browser-cookie.ts'
import {
  deleteKnownBrowsers,
  deleteOldKnownBrowsers,
  insertKnownBrowser,
  isKnownBrowser,
} from './known-browsers.queries.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

/** A request with these cookies, and what the answer to it sets. */
function visit(cookies: Record<string, string>, origin = 'http://tholsel.example') {
  const set: { name: string; token: string; options: object }[] = []
  const ctx = { site: { origin }, random: paper.context().random }
  const request = { cookies, ctx } as unknown as FastifyRequest
  const setCookie = (name: string, token: string, options: object) =>
    set.push({ name, token, options })
  return { request, reply: { setCookie } as unknown as FastifyReply, set }
}

test('a browser is known again by a cookie that no script reads, for half a year from its last visit', () => {
  const first = visit({})
  expect(browserOf(first.request)).toBeUndefined()
  const digest = rememberBrowser(first.request, first.reply)
  expect(first.set).toMatchObject([
    {
      name: 'browser',
      options: { httpOnly: true, sameSite: 'lax', secure: false, path: '/', maxAge: 15_552_000 },
    },
  ])
  const { token = '' } = first.set[0] ?? {}
  const second = visit({ browser: token })
  expect(browserOf(second.request)).toBe(digest)
  expect(rememberBrowser(second.request, second.reply)).toBe(digest)
  expect(second.set[0]?.token).toBe(token)
  expect(digest).not.toContain(token)
})

test('within one request it is one browser, however often it is asked', () => {
  const { request, reply, set } = visit({})
  const digest = rememberBrowser(request, reply)
  expect([browserOf(request), rememberBrowser(request, reply)]).toEqual([digest, digest])
  expect(new Set(set.map(({ token }) => token)).size).toBe(1)
})

test('where the paper has https, no other host of its domain can set the cookie', () => {
  const { request, reply, set } = visit({ browser: 'x'.repeat(32) }, 'https://tholsel.example')
  expect(browserOf(request)).toBeUndefined()
  rememberBrowser(request, reply)
  expect(set).toMatchObject([{ name: '__Host-browser', options: { secure: true } }])
})

test.each(['short', 'x'.repeat(101), 'with spaces and more', ''])(
  'a cookie of %j is none of ours, and gets another',
  (browser) => {
    const { request, reply, set } = visit({ browser })
    expect(browserOf(request)).toBeUndefined()
    rememberBrowser(request, reply)
    expect(set[0]?.token).not.toBe(browser)
  },
)

test('a browser is known for the person who signed in with it, until it is forgotten or too old', async () => {
  const { db } = paper.runtime
  const people = []
  for (const name of ['Amina', 'Teasie'])
    people.push(
      await addPerson(paper.context(), {
        name,
        email: `${name}@example.org`,
        roles: [],
        emailConfirmed: true,
      }),
    )
  const [amina, teasie] = people as [(typeof people)[0], (typeof people)[0]]
  const browser = 'the browser' as BrowserDigest
  const signedInAt = paper.clock.now()
  const knownTo = async () => [
    await isKnownBrowser(db, amina, browser),
    await isKnownBrowser(db, teasie, browser),
  ]
  await insertKnownBrowser(db, { personId: amina, browser, signedInAt: new Date(0) })
  expect(await knownTo()).toEqual([true, false])
  await insertKnownBrowser(db, { personId: amina, browser, signedInAt })
  await insertKnownBrowser(db, { personId: teasie, browser, signedInAt: new Date(0) })
  await deleteOldKnownBrowsers(db, new Date(signedInAt.getTime() - day))
  expect(await knownTo()).toEqual([true, false])
  await deleteKnownBrowsers(db, amina)
  expect(await knownTo()).toEqual([false, false])
})
