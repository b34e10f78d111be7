import { z } from 'zod'
import type { Context } from '#platform/context'
import { versionField } from '#platform/forms'
import { type App, formRoute, jsonRoute, liveRoute, pageRoute, seeOther } from '#platform/http'
import { idSchema } from '#platform/ids'
import { droppedEverywhere } from '#platform/outbox'
import { type Page, page } from '#platform/pages'
import { shownLine, shownText } from '#platform/text'
import { CommentParams, nothing } from '../comments/forms.ts'
import { pickComment } from '../comments/pick-comment.ts'
import { decideOnComment } from '../decisions/decide-on-comment.ts'
import { measures } from '../decisions/decision.ts'
import { reverseDecision } from '../decisions/reverse-decision.ts'
import { act } from '../discussion.policy.ts'
import { grounds } from '../grounds.ts'
import { claimComment } from './claim-comment.ts'
import { type ItemState, untouched } from './item-state.ts'
import { queueChanges } from './queue-changes.ts'
import { newItems } from './queue-counts.queries.ts'
import { queuePageFor, type QueueRequest } from './queue-page.ts'
import { queuePath } from './queue-path.ts'
import { kinds } from './queue.queries.ts'
import { Queue } from './queue.view.tsx'

const kind = z.enum(kinds).catch('all')
const QueueQuery = z.object({
  kind,
  after: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
    .optional(),
  item: idSchema<'Comment'>().optional(),
  done: idSchema<'Decision'>().optional(),
})
const NewItemsQuery = z.object({
  kind,
  since: z.coerce.number().int().min(0).max(8.64e15).catch(8.64e15),
})
const DecisionParams = z.object({ id: idSchema<'Decision'>() })
const kindForm = () => z.object({ kind })
const decisionForm = () =>
  z.object({
    measure: z.enum(measures, { error: 'Choose what to do.' }),
    ground: z.enum(grounds).optional().catch(undefined),
    words: z
      .string()
      .max(3000, 'The text may have at most 3,000 characters.')
      .transform(shownText)
      .default(''),
    law: z
      .string()
      .max(500, 'The law may have at most 500 characters.')
      .transform(shownLine)
      .optional(),
    revision: versionField(),
    seen: z.union([z.uuid(), z.literal('')]),
    kind,
  })

/** The moderators' room. Opening it changes nothing: an item is claimed by a post, by the page's script or a button. */
export function queueRoutes(app: App): void {
  // Read before the page is rendered, so that the stream reports items that arrive meanwhile.
  const queuePage = (ctx: Context, request: QueueRequest, state: ItemState) =>
    pageOf(ctx, request, { state, after: app.streams.position() })
  pageRoute(
    app,
    '/newsroom/queue',
    { access: act('queue.read'), query: QueueQuery },
    ({ ctx, query }) => queuePage(ctx, requestFrom(query), untouched),
  )
  liveRoute(app, '/newsroom/queue/changes', {
    access: act('queue.read'),
    channels: [{ channel: queueChanges }],
  })
  jsonRoute(
    app,
    '/newsroom/queue/new-items',
    { access: act('queue.read'), query: NewItemsQuery },
    async ({ ctx, query }) => ({
      count: await newItems(ctx.db, { kind: query.kind, since: new Date(query.since) }),
    }),
  )

  formRoute(
    app,
    '/newsroom/comments/:id/claims',
    { params: CommentParams, form: kindForm, access: act('comment.decide') },
    async ({ ctx, params, form }) => {
      await claimComment(ctx, { comment: params.id })
      return seeOther(queuePath({ kind: form.kind, item: params.id }))
    },
  )
  formRoute(
    app,
    '/newsroom/comments/:id/decisions',
    {
      params: CommentParams,
      form: decisionForm,
      access: act('comment.decide'),
      show: ({ ctx, params }, refused) =>
        queuePage(
          ctx,
          {
            kind: kind.parse(refused.values['kind']),
            after: null,
            item: params.id,
            done: undefined,
          },
          refused,
        ),
    },
    async ({ ctx, params, form }) => {
      const { decisionId, eventId } = await decideOnComment(ctx, { comment: params.id, ...form })
      if (eventId && form.measure === 'remove') await droppedEverywhere(ctx, eventId)
      return seeOther(queuePath({ kind: form.kind, done: decisionId }))
    },
  )
  formRoute(
    app,
    '/newsroom/decisions/:id/reversals',
    { params: DecisionParams, form: kindForm, access: act('comment.decide') },
    async ({ ctx, params, form }) => {
      const { commentId, eventId } = await reverseDecision(ctx, { decision: params.id })
      if (eventId) await droppedEverywhere(ctx, eventId)
      return seeOther(
        queuePath({ kind: form.kind === 'decided' ? 'all' : form.kind, item: commentId }),
      )
    },
  )

  for (const [path, isPick] of [
    ['picks', true],
    ['picks/removal', false],
  ] as const) {
    formRoute(
      app,
      `/newsroom/comments/:id/${path}`,
      { params: CommentParams, form: nothing, access: act('comment.pick') },
      async ({ ctx, params }) => {
        await pickComment(ctx, { comment: params.id, isPick })
        return seeOther(`/comments/${params.id}`)
      },
    )
  }
}

function requestFrom(query: z.output<typeof QueueQuery>): QueueRequest {
  const [at, id] = query.after?.split('.') ?? []
  return {
    kind: query.kind,
    after: at && id ? { at: new Date(Number(at)), id } : null,
    item: query.item,
    done: query.done,
  }
}

async function pageOf(
  ctx: Context,
  request: QueueRequest,
  { state, after }: { state: ItemState; after: string },
): Promise<Page> {
  const model = await queuePageFor(ctx, request)
  return page({
    shell: 'newsroom',
    title: `Queue, ${model.counts.all} left`,
    current: 'queue',
    islands: ['queue'],
    body: <Queue model={model} state={state} after={after} />,
  })
}
