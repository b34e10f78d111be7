import { request as httpRequest } from 'node:http'
import type { Answer } from './answer.ts'
import { watched } from './unseen-refusals.ts'

export type { Answer } from './answer.ts'

/** A client that behaves as a browser without scripts does: cookies, Origin, forms. */
export class TestClient {
  readonly origin: string
  readonly cookies = new Map<string, string>()

  constructor(origin: string) {
    this.origin = origin
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, { accept: 'text/html', ...headers })
  }

  /** Posts a form as our own page would. Arrays repeat a field. */
  post(
    path: string,
    fields: Record<string, string | readonly string[]> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    }
    return this.send(
      'POST',
      path,
      {
        accept: 'text/html',
        origin: this.origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body.toString(),
    )
  }

  /** Posts a multipart form with a file. */
  async upload(
    path: string,
    fields: Record<string, string>,
    file: { field: string; name: string; bytes: Uint8Array<ArrayBuffer>; type: string },
  ): Promise<Answer> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append(file.field, new Blob([file.bytes], { type: file.type }), file.name)
    const encoded = new Response(form)
    const type = encoded.headers.get('content-type') ?? ''
    return this.send(
      'POST',
      path,
      {
        accept: 'text/html',
        origin: this.origin,
        'sec-fetch-site': 'same-origin',
        'content-type': type,
      },
      Buffer.from(await encoded.arrayBuffer()),
    )
  }

  /** Follows redirects by GET to the page that a browser would end on. */
  async follow(answer: Answer): Promise<Answer> {
    let present = answer
    for (let hops = 0; present.location !== undefined && hops < 10; hops += 1)
      present = await this.get(present.location)
    return present
  }

  send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Buffer,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        new URL(path, this.origin),
        { method, agent: false, headers: { ...headers, ...(cookie ? { cookie } : {}) } },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) this.keep(line)
            const text = Buffer.concat(chunks).toString('utf8')
            const given = response.headers.location
            const answer = {
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
              ),
              text,
              location: given?.startsWith(this.origin) ? given.slice(this.origin.length) : given,
              json: <T>() => JSON.parse(text) as T,
            }
            resolve(watched({ method, path }, answer))
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const isGone = attributes.some(
      (a) => /^\s*max-age\s*=\s*0\s*$/i.test(a) || /^\s*expires\s*=.*1970/i.test(a),
    )
    if (isGone) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(at + 1))
  }
}
