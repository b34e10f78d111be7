import { defineChannel } from '#platform/live'

/** An article has a newer revision. */
export const articleSaves = defineChannel({
  name: 'article-saves',
  events: { 'article.saved': ({ articleId }) => String(articleId) },
})
