import { creativesOn, Slot } from '#domains/advertising'
import { AppealStrip, appealsFor } from '#domains/contributions'
import { countsOf } from '#domains/discussion'
import { FeedLinks } from '#domains/distribution'
import { frontOf } from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, cachedPage } from '#platform/http'
import { page } from '#platform/pages'
import { frontModel } from './arrange-front.ts'
import { Front } from './front.view.tsx'

/** Beside the river, and between two containers. One that nobody has taken is not there at all. */
const slots = ['front-river', 'front-foot'] as const

/** The front page. */
export function frontRoutes(app: App): void {
  cachedPage(app, '/', {}, (ctx) => frontPage(ctx))
}

async function frontPage(ctx: Context) {
  const { language, zone, name, tagline } = ctx.settings
  const now = ctx.clock.now()
  const [front, appeals, creatives] = await Promise.all([
    frontOf(ctx.db),
    appealsFor(ctx, language),
    creativesOn(ctx, slots),
  ])
  const counts = await countsOf(ctx.db, [
    ...new Set(front.containers.flatMap(({ parts }) => parts.flat().map(({ id }) => id))),
  ])
  const model = frontModel(front, { language, counts })
  return page({
    shell: 'paper',
    title: name,
    description: tagline,
    canonical: '/',
    isFront: true,
    keys: ['front:home', 'appeals', 'slots', ...front.keys],
    head: <FeedLinks ctx={ctx} />,
    body: (
      <Front
        front={{
          ...model,
          appeal: <AppealStrip appeals={appeals} />,
          ads: slots.map((slot) => {
            const creative = creatives.get(slot)
            return creative && <Slot name={slot} creative={creative} language={language} />
          }),
        }}
        edition={{ language, zone, now }}
      />
    ),
  })
}
