import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/context'
import { changeSettings } from '#platform/settings'
import { type TestClient, testMoment, testPaper, type TestPaper } from '#testing'

let paper: TestPaper
let client: TestClient
beforeAll(async () => {
  paper = await testPaper()
  client = await paper.client()
})
afterAll(() => paper.stop())

const fieldsOf = (text: string) =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )

test('security.txt names whom to tell, in the paper’s settings, and expires half a year from the day that it is read', async () => {
  const without = fieldsOf((await client.get('/.well-known/security.txt')).text)
  expect(without['Contact']).toBe(`${paper.url}/contact`)
  await changeSettings(paper.context(systemActor('test')), {
    contactEmail: 'letters@paper.example',
  })
  const answer = await client.get('/.well-known/security.txt')
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  const fields = fieldsOf(answer.text)
  expect(fields).toMatchObject({
    Contact: 'mailto:letters@paper.example',
    Canonical: `${paper.url}/.well-known/security.txt`,
    'Preferred-Languages': 'en',
  })
  const days = (new Date(fields['Expires'] ?? '').getTime() - testMoment.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(178)
  expect(days).toBeLessThan(366)
})

test('a password manager is led to where the password is changed, and is not told that everything exists', async () => {
  const answer = await client.get('/.well-known/change-password')
  expect([answer.status, answer.location]).toEqual([303, '/account#password'])
  const other = '/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200'
  expect((await client.get(other)).status).toBe(404)
})
