import { afterAll, beforeAll, expect, test } from 'vitest'
import { minute } from '#platform/clock'
import { type TestThread, testThread } from '../testing-thread.ts'

let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())

test('a reader finds everything that they wrote, newest first and page by page, and nobody else’s', async () => {
  const amina = await thread.paper.client(thread.people.amina)
  expect((await amina.get('/account/comments')).text).toContain('amina has written before.')
  for (let n = 1; n <= 31; n += 1) {
    await amina.post(`/articles/${thread.article}/comments`, {
      text: `Letter number ${n}, all of it <b>mine</b>.`,
    })
    thread.paper.clock.advance(3 * minute)
  }
  const first = (await amina.get('/account/comments')).text
  expect(first).toContain('Letter number 31, all of it &lt;b>mine&lt;/b>.')
  expect(first).not.toContain('Letter number 1,')
  const older = /href="(\/account\/comments\?before=[^"]+)"/.exec(first)?.[1] ?? ''
  expect((await amina.get(older)).text).toContain('Letter number 1,')
  const other = await thread.paper.client(Object.values(thread.people)[1])
  expect((await other.get('/account/comments')).text).not.toContain('Letter number')
  expect((await (await thread.paper.client()).get('/account/comments')).location).toMatch(
    /^\/sign-in/,
  )
})
