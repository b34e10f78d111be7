import type { Moment } from '../moment.ts'
import type { AgencyKey, Language, SectionKey, TopicKey } from '../paper.ts'
import type { PictureKey } from '../pictures.ts'
import type { StaffKey } from '../staff.ts'
import type { Body } from './body.ts'

export interface ArticlePicture {
  readonly picture: PictureKey
  /** `null`: what the picture's record says. */
  readonly caption: string | null
  readonly credit: string | null
}

export interface Correction {
  readonly at: Moment
  readonly by: StaffKey
  readonly words: string
}

/** One piece as it lies in the demo's folder: its times are still counted from the present moment. */
export interface ArticleCopy {
  readonly headline: string
  readonly standfirst: string
  readonly language: Language
  readonly section: SectionKey
  /** Topics in order of weight; the first is the kicker unless `kicker` says otherwise. */
  readonly topics: readonly TopicKey[]
  readonly kicker: string | null
  /** Empty for a leading article, which the newspaper signs itself. */
  readonly authors: readonly StaffKey[]
  readonly dateline: string | null
  readonly agency: AgencyKey | null
  readonly published: Moment
  readonly updated: Moment | null
  readonly leadPicture: ArticlePicture | null
  readonly body: Body
  readonly corrections: readonly Correction[]
}

type Optional =
  | 'language'
  | 'kicker'
  | 'dateline'
  | 'agency'
  | 'updated'
  | 'leadPicture'
  | 'corrections'

type Given = Omit<ArticleCopy, Optional> & Partial<Pick<ArticleCopy, Optional>>

/** A piece with what most pieces leave out filled in. */
export function article(given: Given): ArticleCopy {
  return {
    language: 'en',
    kicker: null,
    dateline: null,
    agency: null,
    updated: null,
    leadPicture: null,
    corrections: [],
    ...given,
  }
}

export function lead(
  picture: PictureKey,
  words: Partial<Omit<ArticlePicture, 'picture'>> = {},
): ArticlePicture {
  return { picture, caption: words.caption ?? null, credit: words.credit ?? null }
}
