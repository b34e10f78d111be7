import { keptFragment } from '#platform/pages'
import { GiveForm } from '../checkout/give-form.view.tsx'
import { AppealHtml } from './appeal-html.view.tsx'
import type { Appeals } from './appeal.ts'

/** Below an article: the reason, the true count, leave not to give, and the form; below a short piece one line. A supporter's browser does not show it. */
export const AppealBelow = keptFragment(
  ({ appeals }: { appeals: Pick<Appeals, 'below' | 'language' | 'offer'> }) => {
    const { below, language, offer } = appeals
    if (!below) return null
    if (below.isBrief) {
      return (
        <section class="ask brief text" aria-labelledby="ask">
          <h2 id="ask">{below.heading}</h2>
          <a class="button" href="/contribute">
            {below.action}
          </a>
        </section>
      )
    }
    return (
      <section class="ask text" aria-labelledby="ask">
        <h2 id="ask">{below.heading}</h2>
        <AppealHtml class="reason" html={below.html} />
        <GiveForm prefix="ask" language={language} offer={offer} withEmail={false} />
      </section>
    )
  },
  ({ appeals }) => `${appeals.language} ${appeals.below?.isBrief === true}`,
)
