import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A store in memory that looks at the signature as far as it can without the secret. */
export function fakeS3() {
  const objects = new Map<string, { bytes: Buffer; type: string }>()
  const seen: string[] = []
  let failures: number[] = []
  let knowsConditions = true
  const complain = (response: ServerResponse, status: number, code: string) =>
    response
      .writeHead(status, { 'Content-Type': 'application/xml' })
      .end(`<Error><Code>${code}</Code><Message>about ${code}</Message></Error>`)

  // Two to a page, so that whoever lists has to ask for the next.
  const list = (path: string, response: ServerResponse) => {
    const search = new URL(path, 'http://s3').searchParams
    const names = [...objects.keys()]
      .map((key) => key.slice('/pictures-bucket/'.length))
      .filter((name) => name.startsWith(search.get('prefix') ?? ''))
    const from = Number(search.get('continuation-token') ?? 0)
    const contents = names
      .slice(from, from + 2)
      .map(
        (name) =>
          `<Contents><Key>${name}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified></Contents>`,
      )
    const next =
      from + 2 < names.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''
    return response
      .writeHead(200, { 'Content-Type': 'application/xml' })
      .end(`<ListBucketResult>${contents.join('')}${next}</ListBucketResult>`)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await buffer(request)
    const path = request.url ?? ''
    seen.push(`${request.method} ${path}`)
    const failure = failures.shift()
    if (failure) return complain(response, failure, 'SlowDown')
    const isSigned =
      /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-west-1\/s3\/aws4_request, SignedHeaders=[a-z0-9;-]*host;[a-z0-9;-]*x-amz-date, Signature=[0-9a-f]{64}$/.test(
        request.headers.authorization ?? '',
      )
    const digest = createHash('sha256').update(bytes).digest('hex')
    if (!isSigned || request.headers['x-amz-content-sha256'] !== digest)
      return complain(response, 403, 'SignatureDoesNotMatch')
    if (path.startsWith('/pictures-bucket?')) return list(path, response)
    if (!path.startsWith('/pictures-bucket/')) return complain(response, 404, 'NoSuchBucket')
    const object = objects.get(path)
    if (request.method === 'PUT') {
      const isConditional = request.headers['if-none-match'] === '*'
      if (isConditional && !knowsConditions) return complain(response, 501, 'NotImplemented')
      if (isConditional && object) return complain(response, 412, 'PreconditionFailed')
      objects.set(path, { bytes, type: request.headers['content-type'] ?? '' })
      return response.writeHead(200).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(path)
      return response.writeHead(204).end()
    }
    if (!object) return complain(response, 404, 'NoSuchKey')
    response.writeHead(200, { 'Content-Type': object.type, 'Content-Length': object.bytes.length })
    return response.end(request.method === 'HEAD' ? undefined : object.bytes)
  }
  const server = createServer((request, response) => void answer(request, response))
  return {
    server,
    objects,
    seen,
    failWith: (...statuses: number[]) => void (failures = statuses),
    withoutConditions: () => void (knowsConditions = false),
  }
}
