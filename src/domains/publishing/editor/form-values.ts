import type { Agency } from '../agencies/agency.ts'
import type { Draft } from '../articles/draft.ts'
import type { Author } from '../authors/author.ts'
import { writeCopy } from '../body/write-copy.ts'
import type { Section } from '../sections/section.ts'
import type { Topic } from '../topics/topic.ts'

/** What may be chosen in an article's form. */
export interface Choices {
  readonly sections: readonly Section[]
  readonly topics: readonly Topic[]
  readonly authors: readonly Author[]
  readonly agencies: readonly Agency[]
}

export type FormValues = Readonly<Record<string, string>>

/** A draft as the fields of its form. */
export function formValues(
  draft: Draft,
  version: number,
  commentsOpen: boolean,
  choices: Choices,
): FormValues {
  const nameOf = (all: readonly { id: string; name: string }[], id: string) =>
    all.find((one) => one.id === id)?.name ?? ''
  const slugOf = (all: readonly { id: string; slug: string }[], id: string | undefined) =>
    all.find((one) => one.id === id)?.slug ?? ''
  return {
    headline: draft.headline,
    standfirst: draft.standfirst,
    kicker: draft.kicker,
    language: draft.language,
    section: slugOf(choices.sections, draft.section ?? undefined),
    topics: draft.topics.map((id) => nameOf(choices.topics, id)).join('; '),
    authors: draft.authors.map((id) => nameOf(choices.authors, id)).join('; '),
    dateline: draft.dateline,
    agency: slugOf(choices.agencies, draft.agency?.id),
    agencyYear: draft.agency ? String(draft.agency.year) : '',
    slug: draft.slug,
    leadPicture: draft.leadPicture?.picture ?? '',
    leadCaption: draft.leadPicture?.caption ?? '',
    leadCredit: draft.leadPicture?.credit ?? '',
    body: writeCopy(draft.body),
    comments: commentsOpen ? 'open' : 'closed',
    version: String(version),
  }
}
