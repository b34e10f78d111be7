import { describe, expect, test } from 'vitest'
import { openLog } from './index.ts'

function lines(level = 'info') {
  const written: string[] = []
  const log = openLog(level, 'standfirst', { write: (line) => void written.push(line) })
  return { log, written, last: () => JSON.parse(written.at(-1) ?? '{}') as Record<string, unknown> }
}

describe('a line of the log', () => {
  test('is JSON with the time, the request and what happened', () => {
    const { log, last } = lines()
    log.info({ requestId: 'abc', status: 200 }, 'request')
    expect(last()).toMatchObject({
      name: 'standfirst',
      requestId: 'abc',
      status: 200,
      msg: 'request',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
  })

  test('says nothing of who a person is, of what they wrote or of what would let anyone act as one', () => {
    const { log, written } = lines()
    log.info(
      {
        email: 'aoife@reader.example',
        ip: '203.0.113.7',
        person: { email: 'aoife@reader.example', password: 'hunter2' },
        comment: { text: 'my words' },
        cookie: 'session=1',
      },
      'something',
    )
    expect(written.join('')).not.toMatch(/aoife|203\.0|hunter2|my words|session=1/)
    expect(written.join('')).toContain('[not logged]')
  })

  test('has an error’s words and place without the row or the address that they quote', () => {
    const { log, written, last } = lines()
    const duplicate = Object.assign(
      new Error('duplicate key value violates unique constraint "people_email"'),
      { code: '23505', detail: 'Key (email)=(aoife@reader.example) already exists.' },
    )
    log.error({ err: duplicate }, 'a request failed')
    expect(last()).toMatchObject({
      err: {
        code: '23505',
        message: 'duplicate key value violates unique constraint "people_email"',
        stack: expect.stringContaining('log.test.ts'),
      },
    })
    log.error(
      {
        err: new Error('550 <aoife@reader.example>: no such mailbox', {
          cause: new Error('at smtps://post:hunter2@mail.example'),
        }),
      },
      'a job failed',
    )
    expect(last()).toMatchObject({
      err: { message: expect.stringContaining('550 <[address]>: no such mailbox') },
    })
    expect(written.join('')).not.toMatch(/aoife|hunter2/)
  })

  test('is left out below the level that is set', () => {
    const { log, written } = lines('warn')
    log.info('something')
    expect(written).toEqual([])
  })
})
