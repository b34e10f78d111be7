import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { day, hour, minute } from '../clock/index.ts'
import { type Actor, anonymous } from '../context/index.ts'
import { lineOf } from './address-digest.ts'
import { addressDigest, countHit, forgetHits, rateLimit } from './index.ts'

let paper: StartedTest
let other: StartedTest
beforeAll(async () => {
  paper = await testPlatform([])
  other = await paper.another()
})
afterAll(() => paper.stop())

// The rule looks at the context and the address of a request, at nothing else.
const request = (from: StartedTest, ip: string, actor: Actor = anonymous) =>
  ({ ctx: from.context(actor), ip }) as FastifyRequest
const reader = (id: string): Actor => ({
  kind: 'person',
  id,
  name: 'Aoife',
  roles: [],
  sessionId: 's',
  emailConfirmed: true,
})
const outcome = async (work: Promise<void>) => {
  try {
    await work
    return 'passes'
  } catch (error) {
    return error instanceof Error ? error.message : 'fails'
  }
}
const ask = (name: string, asker: FastifyRequest) =>
  outcome(rateLimit(name, { limit: 3, per: hour })(asker, {} as never))

describe('a limit', () => {
  test('is shared by two processes', async () => {
    const ways = [paper, other, paper, other, paper]
    const outcomes: string[] = []
    for (const process of ways) outcomes.push(await ask('report', request(process, '203.0.113.7')))
    expect(outcomes.slice(0, 3)).toEqual(['passes', 'passes', 'passes'])
    expect(outcomes.slice(3).every((text) => text.startsWith('platform.too_many'))).toBe(true)
  })

  test('counts all that come at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        ask('at once', request(n % 2 ? paper : other, '203.0.113.7')),
      ),
    )
    expect(outcomes.filter((text) => text === 'passes')).toHaveLength(3)
  })

  test('counts each address, each person and each kind of thing for itself', async () => {
    for (let n = 0; n < 3; n += 1)
      await ask('comment', request(paper, '203.0.113.8', reader('aoife')))
    expect(await ask('comment', request(paper, '203.0.113.8', reader('aoife')))).toContain(
      'too_many',
    )
    expect(await ask('comment', request(paper, '203.0.113.8', reader('brian')))).toBe('passes')
    expect(await ask('comment', request(paper, '203.0.113.8'))).toBe('passes')
    expect(await ask('like', request(paper, '203.0.113.8', reader('aoife')))).toBe('passes')
  })

  test('is over when its window is, and says in how many minutes that will be', async () => {
    const ctx = paper.context()
    const limit = { limit: 1, per: 15 * minute }
    expect(await countHit(ctx, 'password a', limit)).toEqual({ isOver: false, minutes: 13 })
    expect(await countHit(ctx, 'password a', limit)).toEqual({ isOver: true, minutes: 13 })
    await forgetHits(ctx, 'password a')
    expect(await countHit(ctx, 'password a', limit)).toEqual({ isOver: false, minutes: 13 })
    paper.clock.advance(13 * minute)
    expect(await countHit(ctx, 'password a', limit)).toEqual({ isOver: false, minutes: 15 })
  })
})

describe('the digest of an address', () => {
  test('is the same all day, in every process, and another one tomorrow', () => {
    const today = addressDigest(request(paper, '203.0.113.7'))
    expect(addressDigest(request(other, '203.0.113.7'))).toBe(today)
    expect(addressDigest(request(paper, '203.0.113.9'))).not.toBe(today)
    expect(today).not.toContain('203')
    paper.clock.advance(day)
    expect(addressDigest(request(paper, '203.0.113.7'))).not.toBe(today)
  })

  test('takes all addresses of one IPv6 line for one', () => {
    expect(lineOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(lineOf('2001:db8:1:2::9')).toBe('2001:db8:1:2')
    expect(lineOf('2001:DB8:1:3::9')).toBe('2001:db8:1:3')
    expect(lineOf('2001:db8::1')).toBe('2001:db8:0:0')
    expect(lineOf('::1')).toBe('0:0:0:0')
    expect(lineOf('fe80::1%eth0')).toBe('fe80:0:0:0')
    expect(lineOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
    expect(lineOf('203.0.113.7')).toBe('203.0.113.7')
  })
})
