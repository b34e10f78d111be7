import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hour } from '#platform/clock'
import { type TestClient, type TestPaper, testPaper } from '#testing'
import { lettersTo, newestLink } from '../links/newest-link.ts'
import { findPersonByEmail } from '../people/people.queries.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

const strangersPassword = 'the stranger knows it'
const ownersPassword = 'only the owner knows it'

interface Scene {
  readonly email: string
  readonly stranger: TestClient
  readonly owner: TestClient
}
type Act = (scene: Scene) => Promise<unknown>

// What the two do before the owner uses a letter.
const strangerSignsUp: Act = ({ stranger, email }) =>
  stranger.post('/sign-up', { name: 'Stranger', email, password: strangersPassword })
const signIn = async (client: TestClient, email: string, password: string): Promise<number> =>
  (await client.post('/sign-in', { email, password })).status
const strangerSignsIn: Act = ({ stranger, email }) => signIn(stranger, email, strangersPassword)
const ownerSignsUp: Act = ({ owner, email }) =>
  owner.post('/sign-up', { name: 'Owner', email, password: ownersPassword })

const orders: readonly [string, readonly Act[]][] = [
  ['the stranger, signed in, then the owner', [strangerSignsUp, strangerSignsIn, ownerSignsUp]],
  ['the owner, then the stranger, signed in', [ownerSignsUp, strangerSignsUp, strangerSignsIn]],
  [
    'the stranger before and after the owner',
    [strangerSignsUp, strangerSignsIn, ownerSignsUp, strangerSignsUp, strangerSignsIn],
  ],
  [
    'the owner before and after the stranger',
    [ownerSignsUp, strangerSignsUp, strangerSignsIn, ownerSignsUp],
  ],
  ['the stranger alone', [strangerSignsUp, strangerSignsIn]],
]

const links = async (email: string, kind: string): Promise<string[]> =>
  (await lettersTo(paper.context(), email))
    .filter((letter) => letter.kind === kind)
    .map(({ textPart }) => new URL(/https?:\/\/\S+/.exec(textPart)?.[0] ?? '').pathname)

// How the owner proves the address, in the owner's own browser.
const proofs: readonly [string, Act][] = [
  [
    'the newest confirmation',
    async ({ owner, email }) => owner.post((await links(email, 'confirmation'))[0] ?? ''),
  ],
  [
    'the oldest confirmation',
    async ({ owner, email }) => owner.post((await links(email, 'confirmation')).at(-1) ?? ''),
  ],
  [
    'a link to sign in',
    async ({ owner, email }) => {
      await owner.post('/sign-in-links', { email })
      return owner.post(await newestLink(paper.context(), email, 'sign-in-link'))
    },
  ],
  [
    'a new password',
    async ({ owner, email }) => {
      await owner.post('/forgotten-password', { email })
      const link = await newestLink(paper.context(), email, 'password-link')
      return owner.post(link, { password: ownersPassword })
    },
  ],
]

const nameIn = async (client: TestClient) =>
  (await client.get('/me')).json<{ name?: string }>().name

let scenes = 0
async function play(acts: readonly Act[]): Promise<Scene> {
  // The letters of an hour are counted.
  paper.clock.advance(hour)
  scenes += 1
  const scene = {
    email: `owner-${scenes}@example.org`,
    stranger: await paper.client(),
    owner: await paper.client(),
  }
  for (const act of acts) await act(scene)
  return scene
}

describe.each(orders)('%s', (_order, acts) => {
  test.each(proofs)(
    'once the owner uses %s, nothing of the stranger’s works',
    async (_name, prove) => {
      const scene = await play(acts)
      await prove(scene)
      const { stranger, owner, email } = scene
      expect(await nameIn(stranger)).toBeUndefined()
      expect(await strangerSignsIn(scene)).toBe(422)
      expect(await nameIn(stranger)).toBeUndefined()
      expect(await nameIn(owner)).toBeDefined()
      for (const link of await links(email, 'confirmation'))
        expect((await stranger.post(link)).status).toBe(410)
      expect((await findPersonByEmail(paper.context().db, email))?.emailConfirmed).toBe(true)
    },
  )
})

test('the owner’s own password and name stand, whoever signed up last', async () => {
  for (const acts of [
    [strangerSignsUp, ownerSignsUp],
    [ownerSignsUp, strangerSignsUp],
  ]) {
    const scene = await play(acts)
    await scene.owner.post(await newestLink(paper.context(), scene.email, 'confirmation'))
    expect(await nameIn(scene.owner)).toBe('Owner')
    const elsewhere = await paper.client()
    expect(await signIn(elsewhere, scene.email, ownersPassword)).toBe(303)
    expect(await nameIn(elsewhere)).toBe('Owner')
  }
})

test('a second sign-up within ten minutes with another password is the one that counts', async () => {
  const client = await paper.client()
  const fields = { name: 'Twice', email: 'twice@example.org' }
  await client.post('/sign-up', { ...fields, password: 'the first that I typed' })
  await client.post('/sign-up', { ...fields, password: 'the one that I meant' })
  await client.post(await newestLink(paper.context(), fields.email, 'confirmation'))
  const again = await paper.client()
  expect(await signIn(again, fields.email, 'the first that I typed')).toBe(422)
  expect(await nameIn(again)).toBeUndefined()
  expect(await signIn(again, fields.email, 'the one that I meant')).toBe(303)
  expect(await nameIn(again)).toBe('Twice')
})

test('a confirmation in another browser lets its owner choose name and password there', async () => {
  const [laptop, phone] = [await paper.client(), await paper.client()]
  const email = 'two-devices@example.org'
  await laptop.post('/sign-up', { name: 'Laptop', email, password: 'typed on the laptop' })
  const link = await newestLink(paper.context(), email, 'confirmation')
  expect((await laptop.get(link)).text).not.toContain('type="password"')
  const page = await phone.get(link)
  expect(page.text).toContain('type="password"')
  expect(page.text).toContain('value="Laptop"')
  const refused = await phone.post(link, { name: 'Chosen', password: 'short' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('value="Chosen"')
  await phone.post(link, { name: 'Chosen', password: 'chosen on the phone' })
  expect(await nameIn(phone)).toBe('Chosen')
  expect(await signIn(laptop, email, 'typed on the laptop')).toBe(422)
  expect(await nameIn(laptop)).toBeUndefined()
  expect(await signIn(laptop, email, 'chosen on the phone')).toBe(303)
  expect(await nameIn(laptop)).toBe('Chosen')
})

test('a second sign-up changes nothing of a confirmed account', async () => {
  const scene = await play([ownerSignsUp])
  await scene.owner.post(await newestLink(paper.context(), scene.email, 'confirmation'))
  await strangerSignsUp(scene)
  expect(await strangerSignsIn(scene)).toBe(422)
  expect(await nameIn(scene.stranger)).toBeUndefined()
  expect(await nameIn(scene.owner)).toBe('Owner')
  expect(await links(scene.email, 'sign-up-again')).toHaveLength(1)
})
