import { type ClientRequest, request } from 'node:http'
import type { TestClient } from './client.ts'

/** An event stream, parsed as a browser does. */
export interface TestStream {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The messages, each with its position. */
  readonly messages: readonly { readonly id: string; readonly data: string }[]
  /** The id that a browser would send when it reconnects. */
  lastId(): string
  /** The milliseconds that it would wait before that. */
  retry(): number
  /** Resolves at the end of the response: `whole`, or `broken` if the connection was lost. */
  readonly ended: Promise<'whole' | 'broken'>
  close(): void
}

/** Opens a stream with a client's cookies. Resolves after its first message, or at the end of a refusal. */
export function openStream(
  client: TestClient,
  path: string,
  headers: Record<string, string> = {},
): Promise<TestStream> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const sent = request(new URL(path, client.origin), {
    agent: false,
    headers: { accept: 'text/event-stream', ...(cookie ? { cookie } : {}), ...headers },
  })
  return new Promise((resolve, reject) => read(sent.end(), resolve).once('error', reject))
}

function read(sent: ClientRequest, opened: (stream: TestStream) => void): ClientRequest {
  return sent.once('response', (response) => {
    const messages: { id: string; data: string }[] = []
    let [text, id, retry] = ['', '', 0]
    const take = (block: string) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      id = field('id') ?? id
      retry = Number(field('retry') ?? retry)
      const data = field('data')
      if (data !== undefined) messages.push({ id, data })
    }
    const ended = new Promise<'whole' | 'broken'>((resolve) => {
      response.once('close', () => resolve(response.complete ? 'whole' : 'broken'))
    })
    const stream: TestStream = {
      status: response.statusCode ?? 0,
      headers: response.headers,
      messages,
      ended,
      lastId: () => id,
      retry: () => retry,
      close: () => sent.destroy(),
    }
    response.on('error', () => undefined)
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const blocks = (text + chunk).split('\n\n')
      text = blocks.pop() ?? ''
      blocks.forEach(take)
      opened(stream)
    })
    response.once('close', () => opened(stream))
  })
}
