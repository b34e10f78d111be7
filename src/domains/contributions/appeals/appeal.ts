import type { Language } from '#platform/i18n'
import type { Offer } from '../checkout/amounts.ts'

/** Where an appeal stands: above and below an article, across the front, beside the form that gives. */
export const appealSlots = ['above', 'below', 'strip', 'letter'] as const
export type AppealSlot = (typeof appealSlots)[number]

/** The words of an appeal, as the newsroom writes them. HTML has been through the sanitiser. */
export interface AppealWords {
  readonly heading: string
  /** HTML paragraphs; `{count}` is the number of supporters, `{paper}` the paper's name. */
  readonly words: string
  /** What stands there while the number is too small to be shown; empty where the words have no number. */
  readonly wordsUncounted: string
  /** Of the link or button. */
  readonly action: string
  /** `Gráinne Holohan-Weiss, editor`; empty for no signature. */
  readonly signature: string
}

/** An appeal as a page shows it, with its number in it. */
export interface AppealModel {
  readonly slot: AppealSlot
  readonly heading: string
  readonly html: string
  readonly action: string
  readonly signature: string
  /** Its heading and one link alone: below a short piece. */
  readonly isBrief?: boolean
}

/** What a page may ask with; a slot is missing where giving is not open. */
export interface Appeals {
  readonly language: Language
  readonly offer: Offer
  readonly above?: AppealModel
  readonly below?: AppealModel
  readonly strip?: AppealModel
  readonly letter?: AppealModel
}
