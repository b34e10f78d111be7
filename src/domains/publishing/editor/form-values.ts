import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { agenciesById } from '../agencies/agencies.queries.ts'
import type { Agency } from '../agencies/agency.ts'
import type { Revision } from '../articles/draft.ts'
import type { Author, AuthorId } from '../authors/author.ts'
import { allAuthors, authorsById } from '../authors/authors.queries.ts'
import { bylineOf } from '../authors/byline-of.ts'
import { writeCopy } from '../body/write-copy.ts'
import type { Section } from '../sections/section.ts'
import { sectionsOf } from '../sections/sections.queries.ts'
import type { Topic } from '../topics/topic.ts'
import { topicsById } from '../topics/topics.queries.ts'

/** What may be chosen in an article's form. */
export interface Choices {
  readonly sections: readonly Section[]
  readonly topics: readonly Topic[]
  readonly authors: readonly Author[]
  readonly agencies: readonly Agency[]
}

export type FormValues = Readonly<Record<string, string>>

async function bylinesOf(db: Database, ids: readonly AuthorId[]): Promise<string> {
  const authors = await authorsById(db, ids)
  if (authors.length === 0) return ''
  const all = await allAuthors(db)
  return authors.map((author) => bylineOf(author, all)).join('; ')
}

/** A revision as the fields of its form. */
export async function formValues(
  { db }: Context,
  revision: Revision,
  commentsOpen: boolean,
): Promise<FormValues> {
  const sections = await sectionsOf(db)
  const agencies = await agenciesById(db, revision.agency ? [revision.agency.id] : [])
  const namesOf = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('; ')
  const comments = commentsOpen ? 'open' : 'closed'
  return {
    headline: revision.headline,
    standfirst: revision.standfirst,
    kicker: revision.kicker,
    language: revision.language,
    section: sections.find(({ id }) => id === revision.section)?.slug ?? '',
    topics: namesOf(await topicsById(db, revision.topics)),
    authors: await bylinesOf(db, revision.authors),
    dateline: revision.dateline,
    agency: revision.agency ? (agencies.get(revision.agency.id)?.slug ?? '') : '',
    agencyYear: revision.agency ? String(revision.agency.year) : '',
    slug: revision.slug,
    leadPicture: revision.leadPicture?.picture ?? '',
    leadCaption: revision.leadPicture?.caption ?? '',
    leadCredit: revision.leadPicture?.credit ?? '',
    body: writeCopy(revision.body),
    comments,
    commentsWere: comments,
    version: String(revision.version),
  }
}
