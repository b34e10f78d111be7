import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { newId } from '#platform/ids'
import { type TestPaper, testPaper } from '#testing'
import { addPerson } from '../people/add-person.ts'
import { sessionCookie, sessionCookieValue } from '../sessions/session-cookie.ts'

let paper: TestPaper
beforeAll(async () => {
  // better-auth asks the machine for the time, whatever the paper's clock says.
  paper = await testPaper({ now: systemClock.now() })
})
afterAll(() => paper.stop())

const instants = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** better-auth on our tables, under our names: what passkeys and OpenID Connect will stand on. */
const options = (): BetterAuthOptions => ({
  baseURL: paper.url,
  secret: paper.runtime.secret,
  database: {
    db: new Kysely({ dialect: new PostgresDialect({ pool: paper.runtime.pool }) }),
    type: 'postgres',
    schemaName: 'accounts',
  },
  user: {
    modelName: 'people',
    fields: { ...instants, emailVerified: 'email_confirmed' },
    additionalFields: {
      slug: { type: 'string', required: true, input: false, defaultValue: () => 'slug' },
      language: { type: 'string', required: true, input: false, defaultValue: 'en' },
      roles: { type: 'string[]', required: true, input: false, defaultValue: [] },
    },
  },
  account: {
    modelName: 'credentials',
    fields: {
      ...instants,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  session: {
    modelName: 'sessions',
    fields: {
      ...instants,
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
  },
  verification: { modelName: 'verifications', fields: { ...instants, expiresAt: 'expires_at' } },
  emailAndPassword: { enabled: true },
  advanced: { database: { generateId: () => newId(paper.context()) } },
  telemetry: { enabled: false },
  logger: { disabled: true },
})

test('better-auth finds its tables complete after our migrations', async () => {
  const { compileMigrations } = await getMigrations(options())
  expect(await compileMigrations()).toBe(';')
})

test('a password that was chosen here opens a session by better-auth, and the paper knows it', async () => {
  const ctx = paper.context()
  await addPerson(ctx, {
    name: 'Amina Farrell-Diallo',
    email: 'amina@example.org',
    roles: [],
    emailConfirmed: true,
    password: 'nine hens and a heron',
  })
  const { api } = betterAuth(options())
  const { token } = await api.signInEmail({
    body: { email: 'amina@example.org', password: 'nine hens and a heron' },
  })

  const client = await paper.client()
  client.cookies.set(sessionCookie, sessionCookieValue(ctx.signer, token))
  expect((await client.get('/me')).json()).toMatchObject({ name: 'Amina Farrell-Diallo' })
})
