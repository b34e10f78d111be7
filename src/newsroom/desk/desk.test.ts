import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { importContributions, recountSupporters } from '#domains/contributions'
import { hour } from '#platform/clock'
import { type Role, systemActor } from '#platform/context'
import { money } from '#platform/money'
import { testPaper, type TestPaper } from '#testing'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

async function deskAs(role: Role): Promise<string> {
  const person = await addPerson(paper.context(systemActor('test')), {
    name: `A ${role}`,
    email: `${role}@tholsel.example`,
    roles: [role],
    emailConfirmed: true,
  })
  return (await (await paper.client(person)).get('/newsroom')).text
}

test('the desk says what was given today and by how many, to those who may see money', async () => {
  const ctx = paper.context(systemActor('test'))
  const now = paper.clock.now().getTime()
  const gift = (email: string, minor: number, hoursAgo: number) => {
    const paidAt = new Date(now - hoursAgo * hour)
    const amount = money(minor, 'EUR')
    return {
      gateway: 'demo',
      email,
      language: 'en' as const,
      rhythm: 'monthly' as const,
      amount,
      startedAt: paidAt,
      payments: [{ paidAt, amount, fee: money(25, 'EUR') }],
    }
  }
  await importContributions(ctx, [
    gift('one@example.org', 1000, 0),
    gift('two@example.org', 2550, 0.1),
    gift('three@example.org', 9900, 30),
  ])
  await recountSupporters(ctx)
  const seen = await deskAs('membership')
  expect(seen).toContain('Contributions today')
  const figures = [...seen.matchAll(/<dd class="figure">([^<]*)</g)].map(([, text]) => text)
  expect(figures).toEqual(['€35.50', '2', '3'])
})

test.each(['journalist', 'editor', 'moderator'] as const)(
  'to a %s it says nothing of money',
  async (role) => {
    expect(await deskAs(role)).not.toContain('Contributions today')
  },
)
