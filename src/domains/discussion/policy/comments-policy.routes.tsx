import { type App, cachedPage } from '#platform/http'
import { page } from '#platform/pages'
import { CommentsPolicy } from './comments-policy.view.tsx'
import { words } from './words.ts'

/** The comments policy: what a comment may be removed for, by whom, and what its writer can do. */
export function policyRoutes(app: App): void {
  cachedPage(app, '/comments-policy', {}, async (ctx) => {
    const { language, zone } = ctx.settings
    return page({
      shell: 'paper',
      title: words[language].title,
      description: words[language].standfirst,
      canonical: '/comments-policy',
      language,
      keys: ['policy'],
      body: <CommentsPolicy language={language} zone={zone} />,
    })
  })
}
