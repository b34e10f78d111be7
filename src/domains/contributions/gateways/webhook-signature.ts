import { createHmac, timingSafeEqual } from 'node:crypto'
import { fail, ok, type Result } from '#platform/result'
import type { WebhookFault } from './gateway.ts'

/** Seconds by which a stamp may differ from our clock, either way. */
const tolerance = 300

/** `t=SECONDS,v1=HEX` over `SECONDS.BODY`, as Stripe signs. */
export function signBody(secret: string, body: string, now: Date): string {
  const stamp = String(Math.floor(now.getTime() / 1000))
  return `t=${stamp},v1=${digest(secret, stamp, body)}`
}

/** Compares in constant time; any one of several v1 values may fit, while a secret is being changed. */
export function checkSignature(
  secret: string,
  body: string,
  header: string | undefined,
  now: Date,
): Result<true, WebhookFault> {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('='))
  const stamp = parts.find(([name]) => name === 't')?.[1]
  const given = parts.filter(([name]) => name === 'v1').map(([, value]) => value ?? '')
  if (stamp === undefined || !/^\d{1,12}$/.test(stamp) || given.length === 0)
    return fail('unsigned')
  const expected = Buffer.from(digest(secret, stamp, body))
  const fits = given.some((value) => {
    const one = Buffer.from(value)
    return one.length === expected.length && timingSafeEqual(one, expected)
  })
  if (!fits) return fail('forged')
  return Math.abs(now.getTime() / 1000 - Number(stamp)) > tolerance ? fail('stale') : ok(true)
}

const digest = (secret: string, stamp: string, body: string) =>
  createHmac('sha256', secret).update(`${stamp}.${body}`).digest('hex')
