import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from '#testing'
import { addAgency } from './agencies/add-agency.ts'
import { agenciesById } from './agencies/agencies.queries.ts'
import type { ArticleId } from './articles/article.ts'
import { findArticle, findRevision } from './articles/articles.queries.ts'
import { addAuthor } from './authors/add-author.ts'
import { authorsById } from './authors/authors.queries.ts'
import { addSection } from './sections/add-section.ts'
import { sectionsOf } from './sections/sections.queries.ts'
import { type TestNewsroom, testNewsroom } from './testing-newsroom.ts'
import { topicsById } from './topics/topics.queries.ts'

let room: TestNewsroom
let editor: TestClient
beforeAll(async () => {
  room = await testNewsroom()
  editor = await room.paper.client(room.people.editor)
})
afterAll(() => room.paper.stop())

const fields = {
  headline: 'Crews vote to strike',
  standfirst: 'Sailings are in doubt',
  section: 'world',
  body: 'Crews have voted.',
}
const save = (id: ArticleId, changes: Record<string, string>) =>
  editor.post(`/newsroom/articles/${id}/revisions`, { ...fields, version: '1', ...changes })

/** What a saved article names, as readers would see it. */
async function namesOf(id: ArticleId) {
  const article = await findArticle(room.editor.db, id)
  const revision = article && (await findRevision(room.editor.db, id, article.version))
  return {
    authors: (await authorsById(room.editor.db, revision?.authors ?? [])).map(({ name }) => name),
    topics: (await topicsById(room.editor.db, revision?.topics ?? [])).map(({ name, slug }) => [
      name,
      slug,
    ]),
  }
}

describe('a thing is known by its name, never by its address', () => {
  test('two bylines in another script are two people', async () => {
    await addAuthor(room.editor, { name: 'Иван Петров' })
    await addAuthor(room.editor, { name: 'Ольга Власова' })
    for (const authors of ['Иван Петров', 'Ольга Власова', 'ольга власова']) {
      const id = await room.draft()
      expect((await save(id, { authors })).status).toBe(303)
      expect((await namesOf(id)).authors.join().toLowerCase()).toBe(authors.toLowerCase())
    }
  })

  test('names that make one address are several topics, each at its own', async () => {
    const id = await room.draft()
    await save(id, { topics: 'C; C#; C++; Рига; Москва; c++' })
    expect((await namesOf(id)).topics).toEqual([
      ['C', 'c'],
      ['C#', 'c-2'],
      ['C++', 'c-3'],
      ['Рига', 'riga'],
      ['Москва', 'moskva'],
    ])
    const again = await room.draft()
    await save(again, { topics: 'C++; рига' })
    expect((await namesOf(again)).topics).toEqual([
      ['C++', 'c-3'],
      ['Рига', 'riga'],
    ])
  })

  test('a name is known with other accents and other case', async () => {
    const first = await room.draft()
    await save(first, { topics: 'Gaeltacht Mháigh Eo' })
    const id = await room.draft()
    await save(id, { topics: 'gaeltacht mhaigh eo' })
    expect(await namesOf(id)).toEqual(await namesOf(first))
  })

  test('sections and agencies whose names make one address are kept apart; a name is taken once', async () => {
    const sections = [
      await addSection(room.editor, { name: 'Arts', hue: 'culture' }),
      await addSection(room.editor, { name: 'Arts!', hue: 'culture' }),
    ]
    expect(
      (await sectionsOf(room.editor.db))
        .filter(({ id }) => sections.includes(id))
        .map(({ slug }) => slug),
    ).toEqual(['arts', 'arts-2'])
    await expect(addSection(room.editor, { name: 'ÁRTS', hue: 'culture' })).rejects.toMatchObject({
      code: 'publishing.name_taken',
    })
    const one = await addAgency(room.editor, { name: 'Рижское агентство', shortName: 'РА' })
    const two = await addAgency(room.editor, { name: 'Russian Agency', shortName: 'RA' })
    const agencies = await agenciesById(room.editor.db, [one, two])
    expect([agencies.get(one)?.slug, agencies.get(two)?.slug]).toEqual(['ra', 'ra-2'])
    await addAuthor(room.editor, { name: 'Пётр Ильин' })
    await expect(addAuthor(room.editor, { name: 'ПЁТР ИЛЬИН' })).rejects.toMatchObject({
      code: 'publishing.name_taken',
    })
  })

  test('of two people of one name it is asked which, and what was chosen stays', async () => {
    const { rows } = await sql<{ slug: string }>`
      insert into publishing.authors (id, slug, name, title, biography)
      values (gen_random_uuid(), 'sean-murphy', 'Seán Murphy', '', ''), (gen_random_uuid(), 'sean-murphy-2', 'Seán Murphy', '', '')
      returning slug`.execute(room.editor.db)
    expect(rows).toHaveLength(2)
    const id = await room.draft()
    const asked = await save(id, { authors: 'Seán Murphy' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Seán Murphy (sean-murphy-2)')
    expect((await save(id, { authors: 'Seán Murphy (sean-murphy-2)' })).status).toBe(303)
    const page = await editor.get(`/newsroom/articles/${id}`)
    expect(page.text).toContain('value="Seán Murphy (sean-murphy-2)"')
  })
})

describe('what is refused writes nothing', () => {
  let id: ArticleId
  beforeEach(async () => {
    id = await room.draft()
  })
  const rows = async () => {
    const { rows } = await sql<Record<string, number>>`
      select (select count(*) from publishing.topics) as topics, (select count(*) from publishing.authors) as authors,
        (select count(*) from publishing.articles) as articles, (select count(*) from publishing.revisions) as revisions,
        (select count(*) from publishing.publications) as publications, (select count(*) from publishing.corrections) as corrections`.execute(
      room.editor.db,
    )
    return rows[0]
  }
  let made = 0
  const topic = () => `Never made ${(made += 1)}`

  const refused: Readonly<Record<string, () => readonly [string, Record<string, string>]>> = {
    'a save of an older text': () => [
      `/newsroom/articles/${id}/revisions`,
      { ...fields, headline: 'Mine', version: '1', topics: topic() },
    ],
    'a save with a headline without end': () => [
      `/newsroom/articles/${id}/revisions`,
      { ...fields, headline: 'long '.repeat(90), version: '2', topics: topic() },
    ],
    'a beginning with a name that has no byline': () => [
      '/newsroom/articles',
      { ...fields, topics: topic(), authors: 'Nobody Known' },
    ],
    'a publication of what is not ready': () => [
      `/newsroom/articles/${id}/publications`,
      { ...fields, standfirst: '', version: '2', topics: topic() },
    ],
    'a correction of what is not published': () => [
      `/newsroom/articles/${id}/corrections`,
      { ...fields, version: '2', topics: topic(), words: 'It was a tenth.' },
    ],
    'a form of 1,500 topics': () => [
      `/newsroom/articles/${id}/revisions`,
      { ...fields, version: '2', topics: Array.from({ length: 1500 }, topic).join('; ') },
    ],
    'a form of 21 bylines': () => [
      `/newsroom/articles/${id}/revisions`,
      { ...fields, version: '2', authors: Array.from({ length: 21 }, () => 'A').join('; ') },
    ],
  }

  test.each(Object.entries(refused))('%s is refused and adds no name', async (_name, form) => {
    const saved = await save(id, { headline: 'Theirs' })
    expect(saved.status).toBe(303)
    const before = await rows()
    const [path, values] = form()
    expect((await editor.post(path, values)).status).toBeGreaterThanOrEqual(400)
    expect(await rows()).toEqual(before)
  })
})
