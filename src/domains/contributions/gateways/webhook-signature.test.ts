import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSignature, signBody } from './webhook-signature.ts'

const now = new Date('2026-11-24T14:32:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const body = '{"id":"evt_1","type":"payment.settled"}'
const header = signBody('secret', body, now)
const fault = (given: string | undefined, at = now, of = body) => {
  const checked = checkSignature('secret', of, given, at)
  return checked.ok ? 'believed' : checked.issues
}

describe('a signature', () => {
  test('is believed up to five minutes either way', () => {
    expect(fault(header)).toBe('believed')
    expect(fault(header, later(300))).toBe('believed')
    expect(fault(header, later(301))).toBe('stale')
    expect(fault(header, later(-300))).toBe('believed')
    expect(fault(header, later(-301))).toBe('stale')
  })

  test('with another secret, another body or another stamp is forged', () => {
    expect(fault(signBody('another', body, now))).toBe('forged')
    expect(fault(header, now, body.replace('evt_1', 'evt_2'))).toBe('forged')
    expect(fault(header, now, JSON.stringify(JSON.parse(body), null, 1))).toBe('forged')
    expect(fault(header.replace(/t=\d+/, `t=${now.getTime() / 1000 - 1}`))).toBe('forged')
  })

  test('missing or torn is none', () => {
    for (const given of [
      undefined,
      '',
      't=1',
      'v1=abc',
      't=abc,v1=00',
      'nonsense',
      `t=${'9'.repeat(30)},v1=00`,
    ])
      expect(fault(given)).toBe('unsigned')
  })

  test('one of several may fit, while a secret is being changed', () => {
    const [stamp, v1] = header.split(',')
    expect(fault(`${stamp},v1=${'0'.repeat(64)},${v1}`)).toBe('believed')
  })

  test('no altered byte of a body is believed', () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 127 }), (at, by) => {
        const altered =
          body.slice(0, at) + String.fromCharCode(body.charCodeAt(at) ^ by) + body.slice(at + 1)
        expect(fault(header, now, altered)).toBe('forged')
      }),
    )
  })
})
