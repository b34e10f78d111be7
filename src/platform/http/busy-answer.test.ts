import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { TestClient } from '../../../testing/client.ts'
import { testPlatform } from '../../../testing/platform.tsx'
import { changeSettings, defaultSettings } from '../settings/index.ts'
import { formRoute, pageRoute, seeOther } from './index.ts'
import { page } from '../pages/index.ts'

/** A paper whose pages wait until `release`. */
async function crowdedPaper() {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  let waiting = 0
  const paper = await testPlatform([
    {
      name: 'slow',
      routes(app) {
        pageRoute(app, '/slow', { access: 'public' }, async () => {
          waiting += 1
          await released
          return page({ shell: 'paper', title: 'At last', body: null })
        })
        formRoute(app, '/slow', { access: 'public', form: () => z.object({}) }, async () => {
          waiting += 1
          await released
          return seeOther('/slow')
        })
      },
    },
  ])
  onTestFinished(() => paper.stop())
  const client = new TestClient(paper.url)
  const begun: Promise<unknown>[] = []
  const fill = async (count: number, send: () => Promise<unknown>) => {
    begun.push(...Array.from({ length: count }, send))
    await expect.poll(() => waiting, { timeout: 30_000 }).toBe(begun.length)
  }
  return {
    paper,
    client,
    fill,
    async end() {
      release()
      await Promise.all(begun)
    },
  }
}

test.each([
  ['en', 'Error: We will be back in a moment', 'We have too many visitors'],
  ['ga', 'Earráid: Beimid ar ais i gceann nóiméid', 'Tá níos mó daoine anseo'],
] as const)(
  'a crowd is turned away by the paper’s own page in its language (%s), and programs by a problem',
  async (language, title, words) => {
    const { paper, client, fill, end } = await crowdedPaper()
    const system = paper.context({ kind: 'system', name: 'test' })
    await changeSettings(system, { ...defaultSettings, language })
    await paper.settle()
    await fill(300, () => client.get('/slow'))
    // The first finds the page of before; it is made again meanwhile.
    await expect
      .poll(() => client.get('/other'))
      .toMatchObject({ status: 503, text: expect.stringContaining(words) })
    const turnedAway = await client.get('/other')
    expect([turnedAway.status, turnedAway.headers['retry-after']]).toEqual([503, '5'])
    expect(turnedAway.headers['cache-control']).toBe('no-store')
    expect(turnedAway.headers['content-security-policy']).toContain("default-src 'none'")
    expect(turnedAway.text).toContain(`<title>${title}</title>`)
    expect(turnedAway.text).toContain('class="plain-page text"')
    const problem = await client.get('/other', { accept: 'application/json' })
    expect(problem.headers['content-type']).toBe('application/problem+json')
    expect([problem.status, problem.headers['retry-after']]).toEqual([503, '5'])
    expect(problem.json()).toMatchObject({
      type: 'urn:standfirst:refusal:platform.crowded',
      status: 503,
      code: 'platform.crowded',
      title: expect.stringContaining(words),
    })
    await fill(300, () => client.post('/slow'))
    const form = await client.post('/other', { text: 'x'.repeat(2000) })
    expect([form.status, form.headers['connection']]).toEqual([503, 'close'])
    expect(form.text).toContain(words)
    await end()
  },
  60_000,
)
