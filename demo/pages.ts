import { about, contact, ownership } from './pages/about-the-paper.ts'
import { commentsPolicyPage } from './pages/comments-policy.ts'
import type { Page } from './pages/page.ts'
import { accessibility, corrections, howWeCount, privacy } from './pages/promises.ts'

export { commentsPolicy, type CommentsPolicy, type PolicyRule } from './pages/comments-policy.ts'
export type { Page, PageBlock } from './pages/page.ts'

/** The newspaper's own pages, in the order of its footer. */
export const pages: readonly Page[] = [
  about,
  ownership,
  contact,
  corrections,
  commentsPolicyPage,
  howWeCount,
  privacy,
  accessibility,
]
