import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { answerUnreadable } from './unreadable.ts'

test.each([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'The request took too long to arrive. Please try again.'],
  ['HPE_HEADER_OVERFLOW', 431, 'Delete the cookies of this site and try again.'],
  ['HPE_INVALID_METHOD', 400, 'The request could not be read'],
])(
  'what Node calls %s is answered %i with our words, and the line is closed',
  async (code, status, words) => {
    const line = new PassThrough()
    const error = Object.assign(new Error('unreadable'), { code })
    const headers = { 'X-Content-Type-Options': 'nosniff' }
    answerUnreadable(error, line as unknown as Socket, { language: 'en', headers })
    const answer = await text(line)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toContain('\r\nConnection: close\r\n')
    expect(answer).toContain('\r\nX-Content-Type-Options: nosniff\r\n')
    expect(answer).toContain(words)
  },
)

test('who has hung up is not answered', async () => {
  const line = new PassThrough()
  const error = Object.assign(new Error('gone'), { code: 'ECONNRESET' })
  answerUnreadable(error, line as unknown as Socket, { language: 'ga', headers: {} })
  expect(line.destroyed).toBe(true)
  expect(line.read()).toBeNull()
})
