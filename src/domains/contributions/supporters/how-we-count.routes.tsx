import { type App, cachedPage } from '#platform/http'
import { page } from '#platform/pages'
import { words } from '../words.ts'
import { HowWeCount } from './how-we-count.view.tsx'
import { supporterCount } from './supporter-count.queries.ts'

/** The definition of the count, in public. */
export function howWeCountRoutes(app: App): void {
  cachedPage(app, '/how-we-count', {}, async (ctx) => {
    const { language } = ctx.settings
    const { shown } = await supporterCount(ctx.db)
    return page({
      shell: 'paper',
      title: words[language].howWeCount,
      description: words[language].countDescription,
      canonical: '/how-we-count',
      keys: ['supporter-count'],
      body: <HowWeCount language={language} shown={shown} />,
    })
  })
}
