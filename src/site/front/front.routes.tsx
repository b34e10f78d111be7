import { creativesOn, Slot } from '#advertising'
import { AppealStrip, appealsFor } from '#contributions'
import { countsOf } from '#discussion'
import { FeedLinks } from '#distribution'
import { frontOf, latestArticles } from '#publishing'
import type { Context } from '#platform/context'
import { type App, cachedPage } from '#platform/http'
import { page } from '#platform/pages'
import { frontModel } from './arrange-front.ts'
import { Front } from './front.view.tsx'

/** The front page. */
export function frontRoutes(app: App): void {
  cachedPage(app, '/', {}, (ctx) => frontPage(ctx))
}

async function frontPage(ctx: Context) {
  const { language, zone, name, tagline } = ctx.settings
  const now = ctx.clock.now()
  const [front, latest, appeals, creatives] = await Promise.all([
    frontOf(ctx.db),
    latestArticles(ctx.db, { limit: 60 }),
    appealsFor(ctx, language),
    creativesOn(ctx, ['front-river', 'front-foot']),
  ])
  const counts = await countsOf(ctx.db, [
    ...new Set([...latest, ...front.containers.flatMap((c) => c.parts.flat())].map(({ id }) => id)),
  ])
  const model = frontModel(front, latest, { language, counts })
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
          ads: [
            <Slot name="front-river" creative={creatives.get('front-river')} language={language} />,
            <Slot name="front-foot" creative={creatives.get('front-foot')} language={language} />,
          ],
        }}
        edition={{ language, zone, now }}
      />
    ),
  })
}
