import { keptFragment } from '#platform/pages'
import { words } from '../words.ts'
import { AppealHtml } from './appeal-html.view.tsx'
import type { Appeals } from './appeal.ts'

/** A letter between byline and text, three lines and one link. A supporter's browser does not show it. */
export const AppealAbove = keptFragment(
  ({ appeals }: { appeals: Pick<Appeals, 'above' | 'language'> }) => {
    const { above, language } = appeals
    if (!above) return null
    return (
      <aside class="letter text" aria-label={above.heading || words[language].letterFromEditor}>
        <AppealHtml html={withAction(above.html, above.action)} />
        {above.signature ? <p class="signed">{above.signature}</p> : null}
      </aside>
    )
  },
  ({ appeals }) => `${appeals.language} ${appeals.above !== undefined}`,
)

/** The link finishes the last sentence, so it stands inside the last paragraph. */
export function withAction(html: string, action: string): string {
  const link = `<a href="/contribute">${action.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a>`
  const end = html.lastIndexOf('</p>')
  return end === -1 ? `<p>${html} ${link}</p>` : `${html.slice(0, end)} ${link}${html.slice(end)}`
}
