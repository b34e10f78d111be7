import { z } from 'zod'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, type Refused, seeOther } from '#platform/http'
import { idSchema } from '#platform/ids'
import { page } from '#platform/pages'
import { refuse } from '../refusals.ts'
import type { PictureId } from './picture.ts'
import { articlesWith, findPicture } from './pictures.queries.ts'
import { takeDownPicture } from './take-down-picture.ts'
import { TakedownForm } from './takedown.view.tsx'
import { act } from '../publishing.policy.ts'

const PictureParams = z.object({ id: idSchema<'Picture'>() })
const Takedown = () =>
  z.object({ reason: z.string().default(''), original: z.literal('delete').optional() })

/** Taking a picture down: the page that asks for the reason, and the act. */
export function takedownRoutes(app: App): void {
  const path = '/newsroom/pictures/:id/takedowns'
  pageRoute(
    app,
    path,
    { access: act('picture.take-down'), params: PictureParams },
    ({ ctx, params }) => takedownPage(ctx, params.id),
  )
  const options = {
    params: PictureParams,
    form: Takedown,
    access: act('picture.take-down'),
    show: ({ ctx, params }: { ctx: Context; params: { id: PictureId } }, refused: Refused) =>
      takedownPage(ctx, params.id, refused),
  }
  formRoute(app, path, options, async ({ ctx, params, form }) => {
    const { isGoneEverywhere } = await takeDownPicture(ctx, {
      picture: params.id,
      reason: form.reason,
      deleteOriginal: form.original === 'delete',
    })
    const done = isGoneEverywhere ? 'taken-down' : 'taking-down'
    return seeOther(`/newsroom/pictures/${params.id}?done=${done}`)
  })
}

async function takedownPage(ctx: Context, id: PictureId, refused?: Refused) {
  const picture = await findPicture(ctx.db, id)
  if (!picture) throw refuse('publishing.picture_not_found')
  return page({
    shell: 'newsroom',
    current: 'pictures',
    title: 'Take a picture down',
    body: (
      <TakedownForm
        picture={picture}
        uses={await articlesWith(ctx.db, id)}
        values={refused?.values ?? {}}
        issues={refused?.issues ?? []}
      />
    ),
  })
}
