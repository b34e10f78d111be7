import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestClient, TestPaper } from '#testing'
import { staffRoles } from '../../src/platform/context/index.ts'
import { couldEver, type Act } from '../../src/platform/policy/index.ts'
import { withClients } from '../../testing/paper.ts'
import { startTest } from '../../testing/start.ts'
import { actTable } from './act-table.ts'
import { doors } from './door-table.ts'
import { goodForms, published } from './good-forms.ts'
import { markThePaper, type MarkedPaper } from './marked-paper.ts'
import { composeAndListen } from './registered-routes.ts'

// The guards of all routes let everybody pass: what is refused here, the verbs refuse.
const { compose } = composeAndListen()
let paper: TestPaper
let marked: MarkedPaper
beforeAll(async () => {
  const guard = () => undefined
  paper = withClients(await startTest({}, (parts) => compose({ ...parts, guard })))
  marked = await markThePaper(paper)
})
afterAll(() => paper.stop())

test('the acts of the paper are open to the roles of the table, and no act is missing from it', () => {
  expect([...paper.runtime.acts.keys()].toSorted()).toEqual(Object.keys(actTable).toSorted())
  const mayEver = (act: Act) =>
    staffRoles.filter((role) =>
      couldEver(
        {
          kind: 'person',
          id: '1',
          name: role,
          roles: [role],
          sessionId: '1',
          emailConfirmed: true,
        },
        act,
      ),
    )
  for (const act of paper.runtime.acts.values())
    expect([act.name, mayEver(act).toSorted()]).toEqual([
      act.name,
      ['administrator', ...(actTable[act.name] ?? [])].toSorted(),
    ])
})

const forStaff = Object.entries(doors).flatMap(([name, door]) =>
  name.startsWith('POST ') && typeof door !== 'string' ? [[name, door] as const] : [],
)

test.each(forStaff)(
  '%s: its verb refuses a forged form without any help of the guard',
  async (name, door) => {
    const accepted: string[] = []
    for (const who of ['nobody', 'reader', ...staffRoles] as const) {
      if (who === 'administrator' || door.some((role) => role === who)) continue
      const client = await paper.client(who === 'nobody' ? undefined : marked.people[who])
      const { status } = await send(client, name)
      if (![401, 403].includes(status)) accepted.push(`${who}: ${status}`)
    }
    expect(accepted).toEqual([])
  },
)

async function send(client: TestClient, name: string) {
  const path = marked.addressOf(name.slice('POST '.length))
  if (name === 'POST /newsroom/pictures')
    return client.upload(path, {}, { ...file, field: 'file', name: 'a.png', type: 'image/png' })
  const article = marked.addressOf('/articles/:id').slice('/articles/'.length)
  const given = name === 'POST /newsroom/settings' ? settings() : goodForms[name]
  if (!given) throw new Error(`${name} has no good form`)
  const form = Object.entries(given).map(([field, value]): [string, string] => [
    field,
    value === published ? article : value,
  ])
  return client.post(path, Object.fromEntries(form))
}

const file = { bytes: new Uint8Array([137, 80, 78, 71]) }

const settings = (): Record<string, string> => {
  const { demo: _demo, ownAmounts: _own, ...changeable } = paper.context().settings
  return Object.fromEntries(
    Object.entries(changeable).map(([name, value]) => [name, String(value)]),
  )
}
