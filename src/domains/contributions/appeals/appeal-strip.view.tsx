import { keptFragment } from '#platform/pages'
import { AppealHtml } from './appeal-html.view.tsx'
import type { Appeals } from './appeal.ts'

/** A strip across the front, between containers. A supporter's browser does not show it. */
export const AppealStrip = keptFragment(
  ({ appeals: { strip } }: { appeals: Pick<Appeals, 'strip' | 'language'> }) => {
    if (!strip) return null
    return (
      <section class="band strip" aria-labelledby="appeal">
        <div>
          <h2 id="appeal">{strip.heading}</h2>
          <AppealHtml html={strip.html} />
          <a class="button" href="/contribute">
            {strip.action}
          </a>
        </div>
      </section>
    )
  },
  ({ appeals }) => appeals.language,
)
