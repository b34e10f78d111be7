export { listen } from './listen.ts'
export { clearNews, showNews } from './show-news.ts'
