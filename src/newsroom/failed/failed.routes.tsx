import { z } from 'zod'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, type Refused, seeOther } from '#platform/http'
import { page } from '#platform/pages'
import { letGo, letGoLately, type ParkedKind, parkedKindsOf, tryAgain } from '#platform/parked'
import { FailedRoom } from './failed.view.tsx'

const Params = z.object({ kind: z.string().max(40), id: z.string().max(300) })
const LetGoForm = () =>
  z.object({
    reason: z
      .string()
      .trim()
      .min(1, 'Enter the reason for letting it go: it is recorded.')
      .max(1000, 'The reason may have at most 1,000 characters.'),
  })
const outcomes = ['again', 'let-go'] as const
const Query = z.object({ done: z.enum(outcomes).optional().catch(undefined) })

/** What failed and waits for a person, of each kind that whoever looks may do something about. */
export function failedRoutes(app: App, parked: () => readonly ParkedKind[]): void {
  const access = parked().map(({ act }) => act)

  pageRoute(app, '/newsroom/failed', { access, query: Query }, async ({ ctx, query }) =>
    failedPage(ctx, parked(), { done: query.done }),
  )

  formRoute(
    app,
    '/newsroom/failed/:kind/:id/tries',
    { access, params: Params, form: () => z.object({}) },
    async ({ ctx, params }) => {
      await tryAgain(ctx, parked(), params)
      return seeOther('/newsroom/failed?done=again')
    },
  )

  formRoute(
    app,
    '/newsroom/failed/:kind/:id/end',
    {
      access,
      params: Params,
      form: LetGoForm,
      show: async ({ ctx, params }, refused) =>
        failedPage(ctx, parked(), { refused: { ...refused, ...params } }),
    },
    async ({ ctx, params, form }) => {
      await letGo(ctx, parked(), { ...params, reason: form.reason })
      return seeOther('/newsroom/failed?done=let-go')
    },
  )
}

async function failedPage(
  ctx: Context,
  parked: readonly ParkedKind[],
  about: {
    done?: (typeof outcomes)[number] | undefined
    refused?: Refused & { kind: string; id: string }
  },
) {
  const kinds = parkedKindsOf(ctx.actor, parked)
  const names = kinds.map(({ name }) => name)
  const lists = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      count: await kind.count(ctx),
      items: await kind.list(ctx),
    })),
  )
  return page({
    shell: 'newsroom',
    current: 'failed',
    title: 'What failed',
    body: (
      <FailedRoom
        lists={lists}
        lately={await letGoLately(ctx.db, names)}
        {...about}
        zone={ctx.settings.zone}
        now={ctx.clock.now()}
      />
    ),
  })
}
