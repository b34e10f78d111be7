import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor.ts'

const id = '01a20df8-8300-73ba-8149-40038fb8f1a6'
const of = (text: string) => Buffer.from(text).toString('base64url')

test.each(['2026-11-24 14:32:00+00', '2026-11-24 14:32:00.1+00', '2026-02-28 23:59:59.123456+00'])(
  'a place at %s is read as it was written',
  (order) => {
    expect(decodeCursor(encodeCursor(order, id))).toEqual({ order, id })
  },
)

test.each([
  ['nothing', ''],
  ['no id', of('2026-11-24 14:32:00+00')],
  ['an id that is none', of('2026-11-24 14:32:00+00~x')],
  ['a third part', of(`2026-11-24 14:32:00+00~${id}~${id}`)],
  ['no instant', of(`yesterday~${id}`)],
  ['a day that is none', of(`2026-02-30 14:32:00+00~${id}`)],
  ['an hour that is none', of(`2026-11-24 25:32:00+00~${id}`)],
  ['another zone', of(`2026-11-24 14:32:00+01~${id}`)],
  ['something before the instant', of(`x2026-11-24 14:32:00+00~${id}`)],
  ['something behind it', of(`2026-11-24 14:32:00+00x~${id}`)],
  ['seven decimals', of(`2026-11-24 14:32:00.1234567+00~${id}`)],
  ['a point without decimals', of(`2026-11-24 14:32:00.+00~${id}`)],
  ['what is no base64', '~~~'],
])('a place with %s is a page that nobody knows', (_what, text) => {
  expect(() => decodeCursor(text)).toThrow('publishing.page_unknown')
})
