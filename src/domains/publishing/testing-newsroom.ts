import sharp from 'sharp'
import { sql } from 'kysely'
import { addPerson, type PersonId } from '#domains/accounts'
import { testPaper, type TestPaper } from '#testing'
import { type Context, type Role, systemActor } from '#platform/context'
import type { Result } from '#platform/result'
import { createArticle, type NewArticle } from './articles/create-article.ts'
import type { ArticleId } from './articles/article.ts'
import { readCopy } from './body/read-copy.ts'
import { addPicture } from './pictures/add-picture.ts'
import type { PictureId } from './pictures/picture.ts'
import type { SectionId } from './sections/section.ts'
import { addSection } from './sections/add-section.ts'

/** A paper with an editor, two journalists, a reader and two sections; for this domain's tests. */
export interface TestNewsroom {
  readonly paper: TestPaper
  readonly people: Readonly<Record<'editor' | 'journalist' | 'colleague' | 'reader', PersonId>>
  readonly editor: Context
  readonly journalist: Context
  readonly colleague: Context
  readonly reader: Context
  readonly sections: Readonly<Record<'world' | 'ireland', SectionId>>
  /** An article that lacks nothing, with what the test says otherwise. */
  draft(by?: Context, changes?: NewArticle): Promise<ArticleId>
  picture(changes?: { alt?: string; colour?: string }): Promise<PictureId>
}

export const textBody = (copy: string): unknown => valueOf(readCopy(copy))

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

export async function testNewsroom(
  options: Parameters<typeof testPaper>[0] = {},
): Promise<TestNewsroom> {
  const paper = await testPaper(options)
  const system = paper.context(systemActor('test'))
  const person = (name: string, ...roles: Role[]) =>
    addPerson(system, {
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@paper.example`,
      roles,
      emailConfirmed: true,
    })
  const people = {
    editor: await person('Edna Editor', 'editor'),
    journalist: await person('Jo Journalist', 'journalist'),
    colleague: await person('Cole Colleague', 'journalist'),
    reader: await person('Rita Reader'),
  }
  const as = (id: PersonId, name: string, ...roles: Role[]) =>
    paper.context({ kind: 'person', id, name, roles, sessionId: 'none', emailConfirmed: true })
  const journalist = as(people.journalist, 'Jo Journalist', 'journalist')
  const sections = {
    world: await addSection(system, { name: 'World', hue: 'world' }),
    ireland: await addSection(system, { name: 'Ireland', hue: 'ireland' }),
  }
  return {
    paper,
    people,
    editor: as(people.editor, 'Edna Editor', 'editor'),
    journalist,
    colleague: as(people.colleague, 'Cole Colleague', 'journalist'),
    reader: as(people.reader, 'Rita Reader'),
    sections,
    draft: (by = journalist, changes = {}) =>
      createArticle(by, {
        headline: 'Harbour bridge to close',
        standfirst: 'For fourteen months',
        section: sections.world,
        body: textBody('The bridge will close.'),
        ...changes,
      }),
    async picture({ alt = 'A bridge', colour = '#336699' } = {}) {
      const bytes = await smallPicture(colour)
      return (await addPicture(system, { bytes, fileName: `${colour}.jpg`, alt })).id
    },
  }
}

/** The bytes of a picture of one colour. */
export const smallPicture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** The events and purges that something announced. */
export async function announcedBy(
  { db }: Context,
  work: () => Promise<unknown>,
): Promise<{ type: string; purges: { kind: string; keys: string[] }[] }[]> {
  const { rows: before } = await sql<{ id: string }>`select id from platform.outbox`.execute(db)
  await work()
  const { rows } = await sql<{ type: string; purges: { kind: string; keys: string[] }[] }>`
    select type, purges from platform.outbox where id <> all(${before.map(({ id }) => id)}::uuid[]) order by transaction, id`.execute(
    db,
  )
  return rows
}
