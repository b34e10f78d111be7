import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../i18n/index.ts'
import type { Refusal, RefusalKind } from '../refusals/index.ts'
import type { Issue } from '../result/index.ts'

/** The only place where a kind of refusal becomes a status code. */
export const statusOf: Record<RefusalKind, number> = {
  bad_request: 400,
  method_not_allowed: 405,
  not_acceptable: 406,
  too_large: 413,
  address_too_long: 414,
  unsupported_media_type: 415,
  headers_too_large: 431,
  too_slow: 408,
  not_found: 404,
  gone: 410,
  forbidden: 403,
  sign_in: 401,
  invalid: 422,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
}

/** Whether the client is a program: it asks for JSON or a stream, or for the API. */
export const wantsJson = (
  request: Pick<FastifyRequest, 'url'> & {
    readonly headers: { readonly accept?: string | undefined }
  },
): boolean =>
  request.url.startsWith('/api/') ||
  (/json|event-stream/.test(request.headers.accept ?? '') &&
    !/html/.test(request.headers.accept ?? ''))

/** Says when to come again, where coming again will help. */
export function sayWhenAgain(reply: FastifyReply, refusal: Refusal): void {
  if (refusal.kind === 'unavailable') reply.header('Retry-After', '10')
  if (refusal.kind === 'too_many')
    reply.header('Retry-After', String(60 * Number(refusal.details['minutes'] ?? 1)))
}

/** Answers a program in problem+json (RFC 9457); `code` is public API. */
export function problem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  issues?: readonly Issue[],
): FastifyReply {
  const status = statusOf[refusal.kind]
  sayWhenAgain(reply, refusal)
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send({
      ...problemOf(refusal, { language: request.language, instance: request.id }),
      ...(issues ? { issues } : {}),
    })
}

/** A refusal as programs read it. */
export const problemOf = (
  refusal: Refusal,
  { language, instance }: { language: Language; instance: string },
) => ({
  type: `urn:standfirst:refusal:${refusal.code}`,
  title: refusal.words(language),
  status: statusOf[refusal.kind],
  code: refusal.code,
  instance,
  ...(typeof refusal.details['field'] === 'string' ? { field: refusal.details['field'] } : {}),
})
