import { z } from 'zod'
import { type App, formRoute, pageRoute, seeOther } from '#platform/http'
import { arrivalPage, elsewherePage } from './arrival.view.tsx'
import { postWaiting, outcomeIn, waitingIn } from './waiting-drafts.ts'
import { onwardFields, onwardOf, onwardQuery, withOnward } from './onward.ts'

/** What waited for its writer to sign in: a page that shows it, and the button that posts it. */
export function arrivalRoutes(app: App): void {
  pageRoute(
    app,
    '/arrivals',
    { access: 'public', query: onwardQuery },
    async ({ ctx, query, raw }) => {
      const { actor, settings } = ctx
      if (actor.kind !== 'person') return seeOther(withOnward('/sign-in', query))
      const waiting = await waitingIn(raw, query.draft)
      if (!waiting) {
        const outcome = await outcomeIn(raw, query.draft)
        if (outcome) return seeOther(outcome)
        return elsewherePage({ language: settings.language, next: query.next })
      }
      const { name, emailConfirmed } = actor
      return arrivalPage({
        language: settings.language,
        onward: query,
        waiting,
        name,
        emailConfirmed,
      })
    },
  )

  formRoute(
    app,
    '/arrivals',
    { form: () => z.object(onwardFields), access: 'signedIn' },
    async ({ ctx, form, raw }) => {
      const onward = onwardOf(form)
      const isConfirmed = ctx.actor.kind === 'person' && ctx.actor.emailConfirmed
      const outcome = isConfirmed ? await postWaiting(raw, onward.draft) : undefined
      return seeOther(outcome ?? withOnward('/arrivals', onward))
    },
  )
}
