import type { Language } from '#platform/i18n'
import type { AgencyId } from '../agencies/agency.ts'
import type { AuthorId } from '../authors/author.ts'
import type { Body } from '../body/body.ts'
import { isSame } from '../body/is-same.ts'
import type { PictureId } from '../pictures/picture.ts'
import type { SectionId } from '../sections/section.ts'
import type { TopicId } from '../topics/topic.ts'

/** The words of an article and what stands with them: what a revision keeps. */
export interface Draft {
  readonly headline: string
  readonly standfirst: string
  /** Stands above the headline; where it is empty, the first topic does. */
  readonly kicker: string
  readonly language: Language
  readonly section: SectionId | null
  readonly topics: readonly TopicId[]
  /** Who is named, in order; nobody for a leading article. */
  readonly authors: readonly AuthorId[]
  readonly dateline: string
  readonly agency: { readonly id: AgencyId; readonly year: number } | null
  /** The end of the address that is wanted; where it is empty, the headline makes it. */
  readonly slug: string
  /** Null words are those of the picture's own record. */
  readonly leadPicture: {
    readonly picture: PictureId
    readonly caption: string | null
    readonly credit: string | null
  } | null
  readonly body: Body
}

/** A draft as it comes to the verbs; the body may be anything until it is parsed. */
export type DraftInput = Partial<Omit<Draft, 'body'>> & { readonly body?: unknown }

/** A revision: a draft that was saved, by whom and when. */
export interface Revision extends Draft {
  readonly version: number
  readonly words: number
  readonly savedAt: Date
  readonly savedBy: string | null
}

/** Whether two drafts say the same. */
export const isSameDraft = (one: Draft, other: Draft): boolean => isSame(bare(one), bare(other))

const bare = ({
  headline,
  standfirst,
  kicker,
  language,
  section,
  topics,
  authors,
  dateline,
  agency,
  slug,
  leadPicture,
  body,
}: Draft): Draft => ({
  headline,
  standfirst,
  kicker,
  language,
  section,
  topics,
  authors,
  dateline,
  agency,
  slug,
  leadPicture,
  body,
})
