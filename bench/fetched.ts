import { request } from 'node:http'
import type { Child } from './child.ts'

/** An answer as a browser of today gets it, byte for byte. */
export interface Answer {
  readonly status: number
  readonly headers: string[]
  readonly body: Buffer
}

/** Has the bare server send the same answer; gives its address. */
export async function serveBare(bare: Child, { status, headers, body }: Answer): Promise<string> {
  const question = { kind: 'serve', status, headers, body: body.toString('base64') }
  return `http://127.0.0.1:${await bare.ask<number>(question)}/`
}

export function fetched(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const skipped = new Set(['date', 'connection', 'keep-alive'])
        const headers = response.rawHeaders.flatMap((name, at) =>
          at % 2 === 0 && !skipped.has(name.toLowerCase())
            ? [name, response.rawHeaders[at + 1] ?? '']
            : [],
        )
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
      })
    })
      .on('error', reject)
      .end()
  })
}
