import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import type { TestClient } from '../../../testing/client.ts'
import { page } from '../pages/index.ts'
import { formRoute, seeOther } from './index.ts'
import type { Refusal } from '../refusals/index.ts'
import { refuse as refuseActs } from '../policy/refusals.ts'
import { refuse } from './refusals.ts'

const taken: unknown[] = []
let before: Refusal[] = []
let failure: Error | undefined

const Letter = () => z.looseObject({ text: z.string().max(40, 'At most forty characters') })
const rules = [0, 1].map((at) => async () => {
  if (before[at]) throw before[at]
})

const paper = testPlatform([
  {
    name: 'letters',
    routes(app) {
      const show = async (
        _request: unknown,
        refused: {
          values: Readonly<Record<string, string>>
          issues: readonly { field: string; message: string }[]
        },
      ) =>
        page({
          shell: 'paper',
          title: 'Again',
          body: <div id="again">{JSON.stringify(refused)}</div>,
        })
      formRoute(
        app,
        '/letters',
        { access: 'public', form: Letter, show, before: rules, uploadsUpTo: 1000 },
        async ({ form }) => {
          if (failure) throw failure
          taken.push(form)
          return seeOther('/letters/1')
        },
      )
      formRoute(
        app,
        '/notes',
        { access: 'public', form: Letter, before: rules },
        async ({ form }) => {
          if (failure) throw failure
          taken.push(form)
          return seeOther('/notes/1')
        },
      )
      formRoute(app, '/hooks', { form: Letter, access: 'gateway' }, async () => seeOther('/'))
    },
  },
])
let writer: TestClient
beforeAll(async () => {
  writer = (await paper).client()
})
afterAll(async () => (await paper).stop())
beforeEach(() => {
  taken.length = 0
  before = []
  failure = undefined
})

const file = (size: number) => ({
  field: 'picture',
  name: 'bridge.jpg',
  bytes: new Uint8Array(size).fill(7),
  type: 'image/jpeg',
})
const shown = (text: string) =>
  JSON.parse(
    /<div id="again">(.*?)<\/div>/s
      .exec(text)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&') ?? '{}',
  ) as { values: Record<string, string>; issues: { field: string; message: string }[] }

describe('what a form brings', () => {
  test('arrives as it was typed, but for what no database can keep', async () => {
    const answer = await writer.post('/letters', {
      text: 'one\u0000two\r\nthree',
      lone: '\uD800',
      topics: ['a', 'b'],
    })
    expect([answer.status, answer.location]).toEqual([303, '/letters/1'])
    expect(taken).toEqual([
      { text: 'one\uFFFDtwo\nthree', lone: expect.stringMatching(/^\uFFFD+$/), topics: ['a', 'b'] },
    ])
  })

  test('with a picture arrives with its bytes and its name', async () => {
    const answer = await writer.upload('/letters', { text: 'a caption' }, file(1000))
    expect(answer.status).toBe(303)
    expect(taken).toEqual([
      { text: 'a caption', picture: { fileName: 'bridge.jpg', bytes: Buffer.alloc(1000, 7) } },
    ])
  })

  test('with an empty choice of a file has none', async () => {
    await writer.upload('/letters', { text: 'a caption' }, file(0))
    expect(taken).toEqual([{ text: 'a caption' }])
  })

  test('with a picture that is too large is shown again with the rule and the words', async () => {
    const answer = await writer.upload('/letters', { text: 'a caption' }, file(5000))
    expect(answer.status).toBe(422)
    expect(shown(answer.text)).toEqual({
      values: { text: 'a caption' },
      issues: [{ field: 'picture', message: 'The field “picture” is too large: 0 MB at most.' }],
    })
    expect(taken).toEqual([])
  })

  test('from somebody who may not send it is not read, and its page is not shown', async () => {
    before = [refuse('platform.other_origin')]
    const answer = await writer.upload('/letters', { text: 'a caption' }, file(5000))
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain('id="again"')
    expect(answer.text).not.toContain('a caption')
  })

  test('from somebody whose session ended is kept on a page of its own', async () => {
    before = [refuseActs('platform.sign_in')]
    const answer = await writer.post('/letters', { text: 'A letter to the editor.' })
    expect(answer.status).toBe(401)
    expect(answer.text).toContain('<a href="/sign-in" target="_blank">')
    expect(answer.text).not.toContain('id="again"')
    expect(answer.text).toContain('A letter to the editor.')
  })

  test('from somebody who lost the role while writing is kept on a page of its own', async () => {
    before = [refuseActs('platform.not_allowed', { to: 'write letters', who: 'Editors' })]
    const answer = await writer.post('/letters', { text: 'A letter to the editor.' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Your account may not write letters.')
    expect(answer.text).not.toContain('id="again"')
    expect(answer.text).toContain('A letter to the editor.')
  })

  test('too often is shown again with its words, but not past another rule', async () => {
    before = [refuse('platform.too_many', { minutes: 3 })]
    const again = await writer.post('/letters', { text: 'a caption' })
    expect([again.status, shown(again.text).values]).toEqual([429, { text: 'a caption' }])
    before = [refuse('platform.too_many', { minutes: 3 }), refuse('platform.other_origin')]
    const refused = await writer.post('/letters', { text: 'a caption' })
    expect([refused.status, refused.text.includes('id="again"')]).toEqual([403, false])
  })

  test('with a picture where none is asked for is taken for its words', async () => {
    await writer.upload('/notes', { text: 'a caption' }, file(10))
    expect(taken).toEqual([{ text: 'a caption' }])
  })

  test('cannot reach the prototype of anything', async () => {
    const body = '__proto__=polluted&constructor=polluted&text=x'
    await writer.send(
      'POST',
      '/letters',
      { origin: writer.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    )
    expect(taken.at(-1)).toEqual({ text: 'x' })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a form that is refused', () => {
  const long = 'far more than forty characters, which is too many'

  test('never shows a password again, nor any other field that bears the name', async () => {
    const fields = {
      text: long,
      password: 'hunter2 hunter2',
      newPassword: 'hunter3 hunter3',
      email: 'aoife@reader.example',
    }
    const [again, kept] = [
      await writer.post('/letters', fields),
      await writer.post('/notes', fields),
    ]
    expect([again.status, kept.status]).toEqual([422, 422])
    expect(shown(again.text).values).toEqual({ text: long, email: 'aoife@reader.example' })
    expect(kept.text).toContain('aoife@reader.example')
    expect(again.text + kept.text).not.toMatch(/hunter/)
  })

  test('tells a program in problem+json what is wrong with which field', async () => {
    const answer = await writer.post('/letters', { text: long }, { accept: 'application/json' })
    expect(answer.status).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'platform.not_accepted',
      issues: [{ field: 'text', message: 'At most forty characters' }],
    })
  })

  test('that has no page of its own is shown with the rule, every word and every choice', async () => {
    const answer = await writer.post('/notes', {
      text: long,
      topics: ['bridge', 'harbour'],
      greeting: 'Dear <editor>',
    })
    expect(answer.status).toBe(422)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.text).toContain('text: At most forty characters')
    expect(answer.text).toContain(`>${long}</textarea>`)
    expect(answer.text).toContain('>Dear &lt;editor></textarea>')
    expect(answer.text).toMatch(/name="topics" value="bridge".*name="topics" value="harbour"/)
    expect(answer.text).toContain('action="/notes"')
  })

  test('by a defect of ours keeps every word and gives the number of the request', async () => {
    failure = new Error('a defect with a secret in it')
    const answer = await writer.post('/notes', { text: 'A letter to the editor.' })
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('A letter to the editor.')
    expect(answer.text).toContain(answer.headers['x-request-id'])
    expect(answer.text).not.toContain('secret')
  })

  test('says when it may be sent again', async () => {
    failure = refuse('platform.too_many', { minutes: 3 })
    expect(await writer.post('/notes', { text: 'A letter.' })).toMatchObject({
      status: 429,
      headers: { 'retry-after': '180' },
    })
    failure = refuse('platform.unavailable')
    expect(
      await writer.post('/notes', { text: 'A letter.' }, { accept: 'application/json' }),
    ).toMatchObject({ status: 503, headers: { 'retry-after': '10' } })
  })

  test('from another site is refused before it is read, but for routes that are open to all', async () => {
    const foreign = { origin: 'https://elsewhere.example' }
    expect((await writer.post('/letters', { text: 'x' }, foreign)).status).toBe(403)
    expect((await writer.post('/nowhere', { text: 'x' }, foreign)).status).toBe(403)
    expect(
      (await writer.post('/hooks', { text: 'x' }, { ...foreign, 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(303)
    expect(taken).toEqual([])
  })
})
