import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { day } from '#platform/clock'

/** A digest that says which browser this is: what is kept under it acts in no other. */
export type BrowserDigest = string & { readonly of: 'Browser' }

const keptFor = 180 * day
const tokenForm = /^[\w-]{16,100}$/
/** Tokens that the answer to a request gives to its browser. */
const given = new WeakMap<FastifyRequest, string>()

/**
 * Which browser a request comes from; undefined for one that we have given no cookie.
 * @example const draft = await draftUnder(ctx, { token, browser: browserOf(raw) })
 */
export function browserOf(request: FastifyRequest): BrowserDigest | undefined {
  const token = given.get(request) ?? request.cookies[nameOf(request)]
  return token && tokenForm.test(token) ? digestOf(token) : undefined
}

/** The same, and gives the browser a cookie that lasts for half a year from now; scripts cannot read it. */
export function rememberBrowser(request: FastifyRequest, reply: FastifyReply): BrowserDigest {
  const present = given.get(request) ?? request.cookies[nameOf(request)]
  const token = present && tokenForm.test(present) ? present : request.ctx.random.token()
  given.set(request, token)
  reply.setCookie(nameOf(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(request),
    maxAge: keptFor / 1000,
  })
  return digestOf(token)
}

// The prefix keeps pages on other hosts of the same domain from setting it.
const nameOf = (request: FastifyRequest): string =>
  isSecure(request) ? '__Host-browser' : 'browser'

const isSecure = ({ ctx }: FastifyRequest): boolean => ctx.site.origin.startsWith('https:')

const digestOf = (token: string): BrowserDigest =>
  createHash('sha256').update(`browser ${token}`).digest('base64url') as BrowserDigest
