import type { ComponentChildren } from 'preact'
import type { Language } from '../i18n/index.ts'

export type PageBody = ComponentChildren

/** A page's content, without the shell around it: what a domain's route answers with. */
export interface Page {
  readonly isPage: true
  /** Which shell goes around it: the reader's paper or the newsroom. */
  readonly shell: 'paper' | 'newsroom' | 'bare'
  readonly title: string
  readonly body: PageBody
  readonly status?: number
  readonly description?: string
  /** Language of the content where it differs from the paper's. */
  readonly language?: Language
  /** Path of the one address under which the page should be known. */
  readonly canonical?: string
  /** Slug of the section, or name of the newsroom's room, that the navigation marks. */
  readonly current?: string
  readonly isFront?: boolean
  /** Class of the newsroom's layout where it is not the room's own: `editor`. */
  readonly layout?: string
  /** `noindex` keeps the page out of search machines. */
  readonly robots?: string
  /** More for the head: Open Graph, structured data, feeds. */
  readonly head?: PageBody
  /** Names of the islands on the page, as registered by the domains. */
  readonly islands?: readonly string[]
  /** Surrogate keys of what went into it, for pages in the cache. */
  readonly keys?: readonly string[]
}

/** @example return page({ shell: 'paper', title: words.policy, body: <Policy … /> }) */
export const page = (content: Omit<Page, 'isPage'>): Page => ({ isPage: true, ...content })
