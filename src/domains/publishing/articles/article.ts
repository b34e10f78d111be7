import type { PersonId } from '#domains/accounts'
import type { Language } from '#platform/i18n'
import type { Id } from '#platform/ids'
import type { Agency } from '../agencies/agency.ts'
import type { Author } from '../authors/author.ts'
import type { Body } from '../body/body.ts'
import type { Correction } from '../corrections/correction.ts'
import type { PictureId, PictureModel } from '../pictures/picture.ts'
import type { Topic } from '../topics/topic.ts'

export type ArticleId = Id<'Article'>
export type ArticleState = 'draft' | 'published' | 'withdrawn'

/** The section as a mark on an article. */
export interface SectionMark {
  readonly slug: string
  readonly name: string
  readonly hue: string
}

/** What other domains need to know of an article. */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly headline: string
  /** /YYYY/MM/DD/slug; for a draft the path of its preview in the newsroom. */
  readonly path: string
  /** Null for a draft that has none yet. */
  readonly section: SectionMark | null
  readonly language: Language
  readonly state: ArticleState
  readonly publishedAt: Date | null
  /** People of the staff among its authors. */
  readonly authorIds: readonly PersonId[]
  readonly commentsOpen: boolean
}

/** A published article as a card on a front, in a list, in a feed. */
export interface ArticleCard extends ArticleSummary {
  readonly section: SectionMark
  readonly publishedAt: Date
  readonly state: 'published'
  readonly updatedAt: Date | null
  readonly standfirst: string
  /** What stands above the headline: the kicker that was typed, else the first topic, else the section. */
  readonly kicker: string
  readonly dateline: string
  readonly bylines: readonly Author[]
  readonly picture: PictureModel | null
}

export interface LeadPicture {
  readonly picture: PictureModel
  readonly caption: string
  readonly credit: string
}

/** A published article, whole. */
export interface PublishedArticle extends ArticleCard {
  readonly kind: 'article'
  readonly body: Body
  readonly version: number
  readonly topics: readonly Topic[]
  readonly agency: { readonly agency: Agency; readonly year: number } | null
  readonly leadPicture: LeadPicture | null
  /** The pictures of the body and the lead picture, by id. */
  readonly pictures: ReadonlyMap<PictureId, PictureModel>
  readonly corrections: readonly Correction[]
  readonly words: number
  readonly minutes: number
  /** Surrogate keys of what went into it. */
  readonly keys: readonly string[]
}

/** What remains of an article that was withdrawn: 410 and its reason in public words. */
export interface WithdrawnArticle {
  readonly kind: 'withdrawn'
  readonly id: ArticleId
  readonly headline: string
  readonly reason: string
  readonly publishedAt: Date
  readonly withdrawnAt: Date
  readonly language: Language
  readonly section: SectionMark
  readonly keys: readonly string[]
}

/** The article has another address now. */
export interface MovedArticle {
  readonly kind: 'moved'
  readonly movedTo: string
}

/** /YYYY/MM/DD/slug */
export const articlePath = (day: string, slug: string): string =>
  `/${day.replaceAll('-', '/')}/${slug}`
