import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../i18n/index.ts'
import type { Page } from '../pages/index.ts'
import { Refusal } from '../refusals/index.ts'
import { isDatabaseUnavailable } from '../db/index.ts'
import { StoreAway } from '../files/index.ts'
import type { App } from './app.ts'
import { bareDocument, defectPage, refusalPage } from './message-page.view.tsx'
import { problem, sayWhenAgain, wantsJson } from './problem.ts'
import { refuse } from './refusals.ts'
import { words } from './words.ts'
import { tidyAddress } from './tidy-address.ts'
import type { Redirect } from './redirect.ts'

/** Sends a page made for this request alone. */
export async function sendPage(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page | Redirect,
): Promise<FastifyReply> {
  if ('isRedirect' in page)
    return reply.header('Cache-Control', 'no-store').redirect(page.location, page.status)
  const { html } = await app.renderer.render(contextOf(app, request), {
    ...page,
    title: titleOf(page, request.language),
  })
  if (page.status === 503) reply.header('Retry-After', '10')
  return reply
    .code(page.status ?? 200)
    .header('Cache-Control', 'private, no-store')
    .type('text/html; charset=utf-8')
    .send(html)
}

/** A page that says what went wrong says so before anything else, to who hears titles read. */
export const titleOf = ({ title, status = 200, language }: Page, readers: Language): string =>
  status >= 400 && status !== 410 ? `${words[language ?? readers].error}: ${title}` : title

// An error page is shown also where the database could not say who is looking.
const contextOf = (app: App, request: FastifyRequest) =>
  'failure' in request.actorFound ? app.context({ kind: 'anonymous' }, request.id) : request.ctx

/** The one boundary: refusals become pages or problems, everything else is a defect, logged with the request's id. */
export async function sendFailure(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const refusal = asRefusal(error)
  if (!refusal) {
    logDefect(request, error)
    if (wantsJson(request)) {
      return reply
        .code(500)
        .type('application/problem+json')
        .send({ type: 'about:blank', title: 'Internal error', status: 500, instance: request.id })
    }
  }
  if (refusal && wantsJson(request)) return problem(request, reply, refusal)
  if (refusal?.kind === 'sign_in' && request.method === 'GET') {
    return reply
      .header('Cache-Control', 'no-store')
      .redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303)
  }
  if (refusal) sayWhenAgain(reply, refusal)
  if (refusal?.kind === 'not_found' && (request.method === 'GET' || request.method === 'HEAD')) {
    const location = await whereInstead(app, request)
    if (location) return reply.header('Cache-Control', 'no-store').redirect(location, 301)
  }
  return sendLastPage(
    app,
    request,
    reply,
    refusal ? refusalPage(refusal, request.language) : defectPage(request.id, request.language),
  )
}

/** The path of a request's target, without its query. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '/'

// An address that text or software around it has spoilt leads to the page that was meant.
async function whereInstead(app: App, request: FastifyRequest): Promise<string | undefined> {
  const path = pathOf(request.url)
  const tidy = tidyAddress(path)
  const ctx = app.context({ kind: 'anonymous' }, request.id)
  const location = (await app.elsewhere(ctx, tidy)) ?? tidy
  return location === path ? undefined : location
}

/** A defect is for the log; who asked is told its number. */
export function logDefect(request: FastifyRequest, error: unknown): void {
  request.log.error(
    { err: error, requestId: request.id, route: request.routeOptions.url },
    'a request failed',
  )
}

/** Sends a page that has to arrive: without its shell, where that cannot be put together either. */
export async function sendLastPage(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
): Promise<FastifyReply> {
  try {
    return await sendPage(app, request, reply, page)
  } catch (error) {
    request.log.error(
      { err: error, requestId: request.id },
      'the page for a failure could not be put into its shell',
    )
    return reply
      .code(page.status ?? 500)
      .header('Cache-Control', 'private, no-store')
      .type('text/html; charset=utf-8')
      .send(bareDocument({ ...page, title: titleOf(page, request.language) }, request.language))
  }
}

/** A refusal as it is, a database or a store of files that is away as one; nothing for a defect. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (isDatabaseUnavailable(error)) return refuse('platform.unavailable')
  if (error instanceof StoreAway) return refuse('platform.files_away')
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0
  if (status === 404) return refuse('platform.not_found')
  if (status === 413) return refuse('platform.body_too_large', { kilobytes: 256 })
  if (status === 415) return refuse('platform.unsupported_media_type')
  if (status >= 400 && status < 500) return refuse('platform.bad_request')
  return undefined
}
