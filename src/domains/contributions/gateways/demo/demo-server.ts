import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Context } from '#platform/context'
import { type Language } from '#platform/i18n'
import { Layout } from './layout.view.tsx'

/** What the demonstration's routes are added to. */
export interface DemoServer {
  readonly server: FastifyInstance
  /** The demonstration acting for itself. */
  readonly ctx: Context
  readonly origin: string
}

/** Sends a page of the demonstration. */
export function sendHtml(
  reply: FastifyReply,
  page: { title: string; language: Language; body: VNode; status?: number; wide?: boolean },
): FastifyReply {
  return reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(`<!DOCTYPE html>\n${render(Layout(page))}\n`)
}

/** The fields of a posted form. */
export const fieldsOf = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
