import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Context } from '../context/index.ts'
import { type Language, languages } from '../i18n/index.ts'
import type { Page } from '../pages/index.ts'
import { type Access, isGuarded } from '../policy/index.ts'
import type { Refusal, RefusalKind } from '../refusals/index.ts'
import type { Issue } from '../result/index.ts'
import type { App } from './app.ts'
import { type KeptField, keptPage } from './message-page.view.tsx'
import type { Before } from './page-route.ts'
import { formMessages } from './form-messages.ts'
import { parseAddress } from './parse-address.ts'
import { problem, sayWhenAgain, statusOf, wantsJson } from './problem.ts'
import { giveHitsBack, type LimitRule } from './rate-limit.ts'
import type { Redirect } from './redirect.ts'
import { type FormValues, type ReadForm, readForm, textsByDefault } from './read-form.ts'
import { refuse } from './refusals.ts'
import { asRefusal, logDefect, sendFailure, sendLastPage, sendPage } from './send-page.ts'
import { words } from './words.ts'

export type { UploadedFile } from './read-form.ts'

/** A form that was not accepted: what was typed, and what is wrong with it. */
export interface Refused {
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

/** What a form route's handler sees; `form` is what the schema made of the body. */
export interface FormRequest<P, F> {
  readonly ctx: Context
  readonly params: P
  readonly form: F
  readonly language: Language
  readonly raw: FastifyRequest
  readonly reply: FastifyReply
}

/**
 * A route that takes a form: POST to a noun. What does not parse, and what the verb refuses,
 * is shown again by `show` with the text kept (422, or the status of the refusal); a page that
 * cannot be shown becomes one that keeps every word. `access` and the rules in `before` guard every
 * showing: who is refused by one of them is never shown the page, unless the rule only says "not so often".
 * @example
 * formRoute(app, '/comments/:id/reports', { access: 'public', params: CommentParams, form: reportForm, show: reportPage, before: [rateLimit('report', { limit: 20, per: hour })] },
 *   async ({ ctx, params, form }) => { const outcome = await reportComment(ctx, { comment: params.id, ...form }); return seeOther(`/comments/${params.id}/report/received?as=${outcome}`) })
 */
export function formRoute<P = unknown, F = unknown>(
  app: App,
  url: string,
  options: {
    access: Access
    params?: z.ZodType<P>
    /** The schema, with its messages in the page's language. */
    form: (language: Language) => z.ZodType<F>
    show?: (
      request: { ctx: Context; params: P; language: Language; raw: FastifyRequest },
      refused: Refused,
    ) => Promise<Page>
    before?: readonly (Before | LimitRule)[]
    /** Bytes of all that is no file, as they are sent; `roomFor(characters)` where texts are long. */
    textsUpTo?: number
    /** Bytes of the one file that the form may bring. */
    uploadsUpTo?: number
  },
  handler: (request: FormRequest<P, F>) => Promise<Page | Redirect>,
): void {
  const schemas = Object.fromEntries(languages.map((l) => [l, options.form(l)])) as Record<
    Language,
    z.ZodType<F>
  >

  const config = {
    access: options.access,
    isGuardedByItself: true,
    limits: (options.before ?? []).flatMap((rule) => ('limits' in rule ? [rule.limits] : [])),
    schemas: { params: options.params, form: schemas.en },
  } as const
  const guarded: Before = async ({ ctx }) => app.guard(options.access, ctx.actor)
  const rules = [...(isGuarded(options.access) ? [guarded] : []), ...(options.before ?? [])]
  app.fastify.post(url, { config }, async (request, reply) => {
    let values: FormValues = {}
    let maySeeThePage = false
    try {
      const refused = await refusedBy(rules, request, reply)
      if (refused && !isWorthReading(refused.error)) throw refused.error
      const read = await readForm(request.raw, app.bodies.open(reply.raw), {
        texts: options.textsUpTo ?? textsByDefault,
        file: refused ? undefined : options.uploadsUpTo,
      })
      values = read.values
      maySeeThePage = refused?.maySeeThePage ?? true
      if (refused) throw refused.error
      if (read.tooLarge) throw tooLarge(read.tooLarge)
      const params = parseAddress(options.params, request.params)
      const parsed = schemas[request.language].safeParse(values, {
        error: formMessages(request.language),
      })
      if (!parsed.success) {
        await giveHitsBack(request)
        return await showAgain(request, reply, issuesOf(parsed.error))
      }
      const answer = await handler({
        ctx: request.ctx,
        params,
        form: parsed.data,
        language: request.language,
        raw: request,
        reply,
      })
      if ('status' in answer && answer.status === statusOf.invalid) await giveHitsBack(request)
      return await sendPage(app, request, reply, answer)
    } catch (error) {
      const refusal = asRefusal(error)
      // Where the count cannot be taken back now, the refusal is what counts.
      if (refusal?.kind === 'invalid') await giveHitsBack(request).catch(() => undefined)
      if (wantsJson(request)) return sendFailure(app, request, reply, error)
      return refusal ? showRefused(request, reply, refusal) : showKept(request, reply, error)
    }

    async function showAgain(
      request: FastifyRequest,
      reply: FastifyReply,
      issues: Issue[],
      status = 422,
    ) {
      const rules = issues
        .map(({ field, message }) => (field ? `${field}: ${message}` : message))
        .join('; ')
      if (wantsJson(request))
        return problem(request, reply, refuse('platform.not_accepted', { rules }), issues)
      if (!options.show) throw refuse('platform.not_accepted', { rules })
      const params = parseAddress(options.params, request.params)
      const page = await options.show(
        { ctx: request.ctx, params, language: request.language, raw: request },
        { values: textsOf(values), issues },
      )
      return sendPage(app, request, reply, { ...page, status })
    }

    async function showRefused(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
      sayWhenAgain(reply, refusal)
      const field = String(refusal.details['field'] ?? '')
      try {
        if (options.show && maySeeThePage && !isPageless.has(refusal.kind)) {
          return await showAgain(
            request,
            reply,
            [{ field, message: refusal.words(request.language) }],
            statusOf[refusal.kind],
          )
        }
      } catch (error) {
        request.log.debug({ err: error }, 'a refused form could not be shown as its own page')
      }
      return showKept(request, reply, refusal)
    }

    async function showKept(request: FastifyRequest, reply: FastifyReply, error: unknown) {
      const typed = keptFields(values)
      if (typed.every(({ value }) => value === '')) return sendFailure(app, request, reply, error)
      const refusal = asRefusal(error)
      if (!refusal) logDefect(request, error)
      const why = refusal
        ? { words: refusal.words(request.language), status: statusOf[refusal.kind] }
        : { words: words[request.language].defectText(request.id), status: 500 }
      return sendLastPage(app, request, reply, keptPage(request.url, typed, why, request.language))
    }
  })
}

// Refusals after which the form's own page cannot be shown.
const isPageless = new Set<RefusalKind>(['unavailable', 'not_found'])

// Who is refused for a moment, or lost a role while writing, gets back what was typed; of anybody else nothing is read.
const isWorthReading = (error: unknown): boolean => {
  const refusal = asRefusal(error)
  return (
    refusal?.code === 'platform.not_allowed' ||
    ['too_many', 'sign_in', 'unavailable'].includes(refusal?.kind ?? '')
  )
}

// All rules are asked even after one has said "not so often": the page behind them is shown only past the others.
async function refusedBy(
  rules: readonly Before[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ error: unknown; maySeeThePage: boolean } | undefined> {
  let limited: { error: unknown; maySeeThePage: boolean } | undefined
  for (const rule of rules) {
    try {
      await rule(request, reply)
    } catch (error) {
      if (asRefusal(error)?.kind !== 'too_many') return { error, maySeeThePage: false }
      limited ??= { error, maySeeThePage: true }
    }
  }
  return limited
}

const tooLarge = ({ field, bytesAtMost }: NonNullable<ReadForm['tooLarge']>) =>
  field === undefined
    ? refuse('platform.body_too_large', { kilobytes: Math.floor(bytesAtMost / 1000) })
    : refuse('platform.too_large', { field, megabytes: Math.round(bytesAtMost / 100_000) / 10 })

function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: issue.message,
  }))
}

/** What was typed, for showing again: never a password, never a file. */
function keptFields(values: FormValues): KeptField[] {
  return Object.entries(values).flatMap(([name, given]) => {
    if (/password/i.test(name)) return []
    if (typeof given === 'string') return [{ name, value: given }]
    return Array.isArray(given) ? given.map((value) => ({ name, value })) : []
  })
}

const textsOf = (values: FormValues): Record<string, string> => {
  const texts: Record<string, string> = {}
  for (const { name, value } of keptFields(values))
    texts[name] = name in texts ? `${texts[name]}\n${value}` : value
  return texts
}
