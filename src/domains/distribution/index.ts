export { distribution } from './distribution.ts'
export { articleStructuredData } from './structured-data/article-structured-data.ts'
export { ArticleHead } from './structured-data/article-head.view.tsx'
export { FeedLinks } from './feeds/feed-links.view.tsx'
