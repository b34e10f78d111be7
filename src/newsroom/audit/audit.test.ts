import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson, type PersonId } from '#domains/accounts'
import { addSection, createArticle, publishArticle } from '#domains/publishing'
import { auditEntries } from '#platform/audit'
import { type Role, systemActor } from '#platform/context'
import { testPaper, type TestClient, type TestPaper } from '#testing'

let paper: TestPaper
let administrator: { id: PersonId; client: TestClient }
let editor: { id: PersonId; client: TestClient }
beforeAll(async () => {
  paper = await testPaper()
  administrator = await staff('Ruth Akande', 'administrator')
  editor = await staff('Malachy Tobin-Sauer', 'editor')
})
afterAll(() => paper.stop())

async function staff(name: string, role: Role) {
  const id = await addPerson(paper.context(systemActor('test')), {
    name,
    email: `${role}@paper.example`,
    roles: [role],
    emailConfirmed: true,
  })
  return { id, client: await paper.client(id) }
}

const lastOf = async (person: PersonId) => {
  const [entry] = await auditEntries(paper.runtime.db, { person, limit: 1 })
  return entry && { act: entry.act, subject: entry.subject, at: entry.at }
}
const asEditor = () =>
  paper.context({
    kind: 'person',
    id: editor.id,
    name: 'Malachy Tobin-Sauer',
    roles: ['editor'],
    sessionId: 's',
    emailConfirmed: true,
  })

describe('the audit trail', () => {
  test('says who did what, to what and when', async () => {
    const article = await createArticle(asEditor(), { headline: 'Harbour bridge to close' })
    expect(await lastOf(editor.id)).toEqual({
      act: 'article.create',
      subject: article,
      at: paper.clock.now(),
    })
  })

  test('holds looks at personal data', async () => {
    await editor.client.get(`/newsroom/readers/${administrator.id}`)
    expect(await lastOf(editor.id)).toMatchObject({ act: 'reader.see', subject: administrator.id })
  })

  test('names the settings that were changed', async () => {
    const { demo: _demo, ownAmounts: _own, ...settings } = paper.context().settings
    const form = Object.entries({ ...settings, name: 'The Lantern', undoSeconds: 45 })
    const answer = await administrator.client.post(
      '/newsroom/settings',
      Object.fromEntries(form.map(([name, value]) => [name, String(value)])),
    )
    expect(answer.status).toBe(303)
    const entry = await lastOf(administrator.id)
    expect(entry?.act).toBe('setting.change')
    expect(entry?.subject?.split(', ').toSorted()).toEqual(['name', 'undoSeconds'])
  })

  test('holds nothing of what was refused, nor of what the system did', async () => {
    const count = async () => (await auditEntries(paper.runtime.db, { limit: 1000 })).length
    const before = await count()
    const system = paper.context(systemActor('import'))
    const section = await addSection(system, { name: 'World', hue: 'world' })
    const article = await createArticle(system, { headline: 'Not ready', section })
    await expect(publishArticle(asEditor(), { article, version: 1 })).rejects.toThrow('not_ready')
    expect(await count()).toBe(before)
  })

  test('is never changed nor emptied', async () => {
    const { db } = paper.runtime
    for (const statement of [
      sql`update platform.audit_trail set act = 'front.set'`,
      sql`delete from platform.audit_trail`,
      sql`truncate platform.audit_trail`,
    ])
      await expect(statement.execute(db)).rejects.toThrow('audit_trail is append-only')
  })
})

describe('its room', () => {
  test('shows the newest first, with a way to the subject', async () => {
    const article = await createArticle(asEditor(), { headline: 'Ferry returns' })
    const room = await administrator.client.get('/newsroom/audit')
    expect(room.status).toBe(200)
    const [first = ''] = /<tbody><tr.*?<\/tr>/s.exec(room.text) ?? []
    expect(first).toContain('Malachy Tobin-Sauer')
    expect(first).toContain('Start an article')
    expect(first).toContain(`href="/newsroom/articles/${article}"`)
  })

  test('is searched by person, act and subject', async () => {
    const article = await createArticle(asEditor(), { headline: 'Swans on the canal' })
    const rows = async (query: string) =>
      (await administrator.client.get(`/newsroom/audit?${query}`)).text.match(/<th scope="row"/g)
        ?.length ?? 0
    expect(await rows(`subject=${article}`)).toBe(1)
    expect(await rows(`subject=${article}&act=front.set`)).toBe(0)
    expect(await rows(`person=${editor.id}&act=article.create`)).toBeGreaterThan(0)
  })

  test('pages through what is older', async () => {
    for (let nth = 0; nth < 101; nth += 1)
      await editor.client.get(`/newsroom/readers/${administrator.id}`)
    const first = await administrator.client.get(`/newsroom/audit?act=reader.see`)
    const [, older = ''] = /href="([^"]*before=[^"]*)"/.exec(first.text) ?? []
    const second = await administrator.client.get(older.replaceAll('&amp;', '&'))
    expect(first.text.match(/<th scope="row"/g)).toHaveLength(100)
    expect(second.text.match(/<th scope="row"/g)?.length).toBeGreaterThan(0)
    expect(second.text).not.toContain('Older acts')
  })
})
