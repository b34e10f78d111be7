export { distribution } from './distribution.ts'

export { ArticleHead } from './structured-data/article-head.view.tsx'
export { FeedLinks } from './feeds/feed-links.view.tsx'
