import { appeals, type Appeal } from './appeals.ts'
import type { ArticleCopy, Correction } from './articles/article.ts'
import { bodyVersion } from './articles/body.ts'
import { articles, type ArticleKey } from './articles/index.ts'
import { campaigns, type Campaign } from './campaigns.ts'
import { crowd, readers, staff, type Reader, type StaffKey, type StaffMember } from './cast.ts'
import { front, type Container } from './front.ts'
import { instantOf } from './moment.ts'
import { pages, commentsPolicy, type CommentsPolicy, type Page } from './pages.ts'
import {
  agencies,
  paper,
  sections,
  topics,
  type Agency,
  type AgencyKey,
  type Section,
  type Topic,
} from './paper.ts'
import { pictures, type Picture } from './pictures.ts'
import { contributions, type Contribution } from './supporters.ts'
import { commentsOf, type DemoComment } from './threads/comments-of.ts'

export interface DemoArticle extends Omit<
  ArticleCopy,
  'agency' | 'published' | 'updated' | 'corrections'
> {
  readonly key: ArticleKey
  readonly bodyVersion: number
  readonly agency: { readonly agency: AgencyKey; readonly year: number } | null
  readonly publishedAt: Date
  readonly updatedAt: Date | null
  readonly corrections: readonly (Omit<Correction, 'at'> & { readonly at: Date })[]
}

export interface DemoReader extends Omit<Reader, 'joined' | 'suspension'> {
  readonly key: string
  /** Named readers can sign in with a derived password; the crowd cannot. */
  readonly named: boolean
  readonly joinedAt: Date
  readonly suspension:
    | (Omit<NonNullable<Reader['suspension']>, 'since' | 'until'> & {
        readonly since: Date
        readonly until: Date
      })
    | null
}

export interface DemoCampaign extends Omit<Campaign, 'from' | 'until'> {
  readonly from: Date
  readonly until: Date
}

type Keyed<T> = T & { readonly key: string }

export interface Edition {
  readonly now: Date
  readonly paper: typeof paper
  readonly sections: readonly Keyed<Section>[]
  readonly topics: readonly Keyed<Topic>[]
  readonly agencies: readonly Keyed<Agency>[]
  readonly staff: readonly (StaffMember & { readonly key: StaffKey })[]
  readonly readers: readonly DemoReader[]
  readonly pictures: readonly Keyed<Picture>[]
  /** Oldest first. */
  readonly articles: readonly DemoArticle[]
  readonly front: readonly Container[]
  /** A comment comes after the one it answers. */
  readonly comments: readonly DemoComment[]
  readonly contributions: readonly Contribution[]
  readonly appeals: readonly Appeal[]
  readonly campaigns: readonly DemoCampaign[]
  readonly pages: readonly Page[]
  readonly commentsPolicy: Omit<CommentsPolicy, 'inForceFrom'> & { readonly inForceFrom: Date }
}

/**
 * The demo edition of an invented newspaper, seen from one moment: plain data, the same for the same `now`.
 *
 * @example
 * const { articles, comments } = edition(ctx.clock.now())
 */
export function edition(now: Date): Edition {
  const printed = Object.values(articles)
    .map((copy) => printedFrom(copy, now))
    .toSorted((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime())
  const people = [
    ...Object.values(readers).map((reader) => readerFrom(reader, true, now)),
    ...crowd.map((reader) => readerFrom(reader, false, now)),
  ]
  return {
    now,
    paper,
    sections: Object.values(sections),
    topics: Object.values(topics),
    agencies: Object.values(agencies),
    staff: Object.values(staff),
    readers: people,
    pictures: Object.values(pictures),
    articles: printed,
    front,
    comments: printed.flatMap((article) => commentsOf(article, people, now)),
    contributions: contributions(now),
    appeals,
    campaigns: campaigns.map((campaign) => ({
      ...campaign,
      from: instantOf(campaign.from, now),
      until: instantOf(campaign.until, now),
    })),
    pages,
    commentsPolicy: {
      ...commentsPolicy,
      inForceFrom: instantOf(commentsPolicy.inForceFrom, now),
    },
  }
}

function printedFrom(copy: ArticleCopy & { readonly key: ArticleKey }, now: Date): DemoArticle {
  const { agency, published, updated, corrections, ...rest } = copy
  const publishedAt = instantOf(published, now)
  return {
    ...rest,
    bodyVersion,
    agency: agency && { agency, year: yearInTown(publishedAt) },
    publishedAt,
    updatedAt: updated && instantOf(updated, now),
    corrections: corrections.map((correction) => ({
      ...correction,
      at: instantOf(correction.at, now),
    })),
  }
}

function yearInTown(instant: Date): number {
  const year = new Intl.DateTimeFormat(paper.locale, { year: 'numeric', timeZone: paper.zone })
  return Number(year.format(instant))
}

function readerFrom(
  reader: Reader & { readonly key: string },
  named: boolean,
  now: Date,
): DemoReader {
  const { joined, suspension, ...rest } = reader
  return {
    ...rest,
    named,
    joinedAt: instantOf(joined, now),
    suspension: suspension && {
      ...suspension,
      since: instantOf(suspension.since, now),
      until: instantOf(suspension.until, now),
    },
  }
}
