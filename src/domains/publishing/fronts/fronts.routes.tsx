import { z } from 'zod'
import { profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { versionField } from '#platform/forms'
import { type App, formRoute, pageRoute, type Refused, seeOther } from '#platform/http'
import { idSchema } from '#platform/ids'
import { page } from '#platform/pages'
import { cardOf } from '../articles/article-cards.ts'
import { latestRows } from '../articles/cards.queries.ts'
import { articleCards } from '../articles/article-cards.ts'
import { sectionsOf } from '../sections/sections.queries.ts'
import {
  addContainer,
  moveCard,
  moveContainer,
  placeCard,
  removeCard,
  removeContainer,
} from './arrange-front.ts'
import { automaticFront } from './automatic-front.ts'
import { FrontDesk } from './front-desk.view.tsx'
import { frontOf } from './front-of.ts'
import { type ContainerPlan, layouts } from './front.ts'
import { findFront } from './fronts.queries.ts'
import { setFront } from './set-front.ts'
import { act } from '../publishing.policy.ts'

const home = '/newsroom/front'
const version = versionField(0)
const position = z.coerce.number().int().min(0).max(100)
const article = idSchema<'Article'>()
const PlaceForm = () =>
  z.object({
    version,
    article,
    place: z
      .string({ error: 'Choose a place.' })
      .regex(/^\d{1,2}\.\d{1,2}$/, 'Choose a place.')
      .transform((text) => text.split('.').map(Number)),
  })
const MoveForm = () => z.object({ version, article, by: z.enum(['up', 'down']) })
const RemovalForm = () => z.object({ version, article })
const ContainerForm = () =>
  z.object({
    version,
    layout: z.enum(layouts, { error: 'Choose a layout.' }),
    heading: z.string().default(''),
    length: z.coerce.number().int().min(1).max(40).optional(),
  })
const ContainerMoveForm = () =>
  z.object({ version, container: position, by: z.enum(['up', 'down']) })
const ContainerRemovalForm = () => z.object({ version, container: position })

/** The room in which the front is arranged: every change goes live at once, and works without scripts. */
export function frontRoutes(app: App): void {
  const options = {
    access: act('front.set'),
    show: ({ ctx }: { ctx: Context }, refused: Refused) => deskPage(ctx, undefined, refused),
  }
  pageRoute(
    app,
    home,
    { access: act('front.set'), query: z.object({ words: z.string().max(200).optional() }) },
    ({ ctx, query }) => deskPage(ctx, query.words),
  )

  formRoute(app, `${home}/cards`, { ...options, form: PlaceForm }, ({ ctx, form }) =>
    change(ctx, form.version, (plan) =>
      placeCard(plan, form.article, { container: form.place[0] ?? 0, part: form.place[1] ?? 0 }),
    ),
  )
  formRoute(app, `${home}/moves`, { ...options, form: MoveForm }, ({ ctx, form }) =>
    change(ctx, form.version, (plan) => moveCard(plan, form.article, form.by === 'up' ? -1 : 1)),
  )
  formRoute(app, `${home}/removals`, { ...options, form: RemovalForm }, ({ ctx, form }) =>
    change(ctx, form.version, (plan) => removeCard(plan, form.article)),
  )
  formRoute(app, `${home}/containers`, { ...options, form: ContainerForm }, ({ ctx, form }) =>
    change(ctx, form.version, (plan) =>
      addContainer(plan, {
        layout: form.layout,
        heading: form.heading,
        length: form.length ?? null,
      }),
    ),
  )
  formRoute(
    app,
    `${home}/container-moves`,
    { ...options, form: ContainerMoveForm },
    ({ ctx, form }) =>
      change(ctx, form.version, (plan) =>
        moveContainer(plan, form.container, form.by === 'up' ? -1 : 1),
      ),
  )
  formRoute(
    app,
    `${home}/container-removals`,
    { ...options, form: ContainerRemovalForm },
    ({ ctx, form }) => change(ctx, form.version, (plan) => removeContainer(plan, form.container)),
  )
}

async function change(
  ctx: Context,
  version: number,
  arrange: (plan: readonly ContainerPlan[]) => ContainerPlan[],
) {
  await setFront(ctx, { version, containers: arrange((await presentPlan(ctx)).plan) })
  return seeOther(home)
}

/** The arrangement that a change starts from: the present one, or what the front makes of itself. */
async function presentPlan({ db }: Context) {
  const front = await findFront(db, 'home')
  if (front.containers.length > 0) return { front, plan: front.containers }
  return {
    front,
    plan: automaticFront((await latestRows(db, { limit: 60 })).map(cardOf), await sectionsOf(db)),
  }
}

async function deskPage(ctx: Context, words?: string, refused?: Refused) {
  const { front, plan } = await presentPlan(ctx)
  const placed = plan.flatMap(({ parts }) => parts.flat())
  const tray = (await latestRows(ctx.db, { except: placed, words, limit: 24 })).map(cardOf)
  const people = await profilesOf(ctx.db, front.changedBy ? [front.changedBy] : [])
  return page({
    shell: 'newsroom',
    current: 'front',
    title: 'The front',
    body: (
      <FrontDesk
        plan={plan}
        version={front.version}
        cards={await articleCards(ctx.db, placed)}
        tray={tray}
        preview={await frontOf(ctx.db)}
        words={words}
        changed={
          front.changedAt
            ? {
                at: front.changedAt,
                by: (front.changedBy && people.get(front.changedBy)?.name) || 'the system',
              }
            : undefined
        }
        issues={refused?.issues ?? []}
        paper={ctx.settings.name}
        zone={ctx.settings.zone}
        now={ctx.clock.now()}
      />
    ),
  })
}
