import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson, type PersonId } from '#domains/accounts'
import { systemActor } from '#platform/context'
import { testPaper, type TestPaper } from '#testing'

let paper: TestPaper
let editor: PersonId
let journalist: PersonId

beforeAll(async () => {
  paper = await testPaper()
  const ctx = paper.context(systemActor('test'))
  const add = (name: string, role: 'editor' | 'journalist') =>
    addPerson(ctx, { name, email: `${role}@tholsel.example`, roles: [role], emailConfirmed: true })
  editor = await add('Sive', 'editor')
  journalist = await add('Orla', 'journalist')
})
afterAll(() => paper.stop())

test('an editor writes one of the paper’s own pages, and readers have it at the next request', async () => {
  const reader = await paper.client()
  expect((await reader.get('/about')).text).toContain('free to read')
  const desk = await paper.client(editor)
  const saved = await desk.post('/newsroom/pages/about/en', {
    title: 'About us',
    html: '<p onclick="x()">We print <script>alert(1)</script>what we saw.</p>',
  })
  expect(saved.location).toBe('/newsroom/pages/about/en?saved=yes')
  const page = (await reader.get('/about')).text
  expect(page).toContain('<p>We print what we saw.</p>')
  expect(page).toContain('About us')
})

test('a page without words is shown again with its title', async () => {
  const desk = await paper.client(editor)
  const refused = await desk.post('/newsroom/pages/contact/en', {
    title: 'How to reach us',
    html: ' ',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Enter a text')
  expect(refused.text).toContain('How to reach us')
})

test('nobody but editors writes them', async () => {
  const desk = await paper.client(journalist)
  expect(
    (await desk.post('/newsroom/pages/about/en', { title: 'Mine', html: '<p>x</p>' })).status,
  ).toBe(403)
})
