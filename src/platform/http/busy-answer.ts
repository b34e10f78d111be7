import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Actor, anonymous, type Context } from '../context/index.ts'
import type { Logger } from '../log/index.ts'
import type { Renderer } from '../pages/index.ts'
import type { Settings } from '../settings/index.ts'
import { bareDocument, refusalPage } from './message-page.view.tsx'
import { problemOf, wantsJson } from './problem.ts'
import { refuse } from './refusals.ts'
import { titleOf } from './send-page.ts'

/** Answers that the paper is too busy: with its own page, which was made before, or a problem for programs. */
export interface BusyAnswer {
  /** Makes the page, at the start; later it is made again by itself. */
  prepare(): Promise<void>
  send(request: IncomingMessage, response: ServerResponse): void
}

const comeAgainIn = 5
// A page a minute costs nothing also in a crowd, and follows the settings and the shell.
const madeAgainAfter = 60_000

export function busyAnswer(
  parts: {
    readonly renderer: Renderer
    readonly settings: () => Settings
    readonly context: (actor: Actor, requestId: string) => Context
    readonly log: Logger
  },
  headers: Readonly<Record<string, string>>,
): BusyAnswer {
  let html: string | undefined
  let madeFor: unknown
  let madeAt = -Infinity

  const content = () => {
    const { language } = parts.settings()
    const page = refusalPage(refuse('platform.crowded'), language)
    return { ...page, title: titleOf(page, language) }
  }

  const prepare = async () => {
    madeFor = parts.settings()
    madeAt = performance.now()
    try {
      html = (await parts.renderer.render(parts.context(anonymous, 'busy'), content())).html
    } catch (error) {
      parts.log.debug({ err: error }, 'the page for a busy hour could not be put into its shell')
    }
  }

  const present = (): string => {
    if (madeFor !== parts.settings() || performance.now() - madeAt > madeAgainAfter) void prepare()
    return html ?? bareDocument(content(), parts.settings().language)
  }

  return {
    prepare,
    send(request, response) {
      const isForProgram = wantsJson({ url: request.url ?? '', headers: request.headers })
      const body = isForProgram
        ? JSON.stringify(
            problemOf(refuse('platform.crowded'), {
              language: parts.settings().language,
              instance: crypto.randomUUID().slice(0, 13),
            }),
          )
        : present()
      response
        .writeHead(503, {
          ...headers,
          'Content-Type': isForProgram ? 'application/problem+json' : 'text/html; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
          'Cache-Control': 'no-store',
          'Retry-After': String(comeAgainIn),
          // The body of a form is not read.
          ...(request.method === 'POST' ? { Connection: 'close' } : {}),
        })
        .end(body)
    },
  }
}
