import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { checkName, type FileStore, StoreAway } from './file-store.ts'
import { listedIn } from './s3-listing.ts'

/** A bucket of any store that speaks S3, such as Amazon's, MinIO, Garage or R2. */
export interface S3Place {
  /** Address without a trailing slash; the bucket's name follows it (path style). */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** How long the store may take, in milliseconds. */
export interface S3Patience {
  /** For its answer, all tries together. */
  readonly answer: number
  /** For each byte sent: a store slower than 1 MB a second is no store for pictures. */
  readonly byte: number
  /** Between two pieces of a file. */
  readonly piece: number
}

const patienceOfSeconds: S3Patience = { answer: 4000, byte: 0.001, piece: 5000 }

/**
 * Files in S3. Requests are signed (Signature V4) with the digest of their body, and sent again
 * where the store is busy or cannot be reached. Throws `StoreAway` where it does not answer within
 * seconds; what it refuses is thrown with its own words.
 * @example openS3Store({ endpoint: 'https://s3.example', bucket: 'paper-pictures', region: 'auto', accessKeyId, secretAccessKey })
 */
export function openS3Store(place: S3Place, patience: S3Patience = patienceOfSeconds): FileStore {
  const { endpoint, bucket, accessKeyId, secretAccessKey, region } = place
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })
  const send = (method: string, name: string, content: Content = {}) =>
    sendPatiently(
      client,
      { method, url: `${endpoint}/${bucket}/${checkName(name)}`, ...content },
      patience,
    )
  return {
    async put(name, bytes, type) {
      const body = { bytes, type }
      const first = await send('PUT', name, { ...body, onlyIfNew: true })
      if (first.ok || first.status === 412) return drain(first)
      if (first.status !== 501) throw await refusedBy(first, 'put', name)
      // A store that knows no conditions is asked first whether the name is taken.
      if ((await send('HEAD', name)).ok) return
      const second = await send('PUT', name, body)
      if (!second.ok) throw await refusedBy(second, 'put', name)
      await drain(second)
    },
    async get(name) {
      const answer = await send('GET', name)
      if (answer.ok) return storedFile(answer, name, patience)
      const refused = await refusedBy(answer, 'get', name)
      if (answer.status === 404 && refused.code !== 'NoSuchBucket') return undefined
      throw refused
    },
    async remove(name) {
      const answer = await send('DELETE', name)
      if (!answer.ok && answer.status !== 404) throw await refusedBy(answer, 'remove', name)
      await drain(answer)
    },
    async *list(folder) {
      let next: string | undefined = ''
      while (next !== undefined) {
        const search = new URLSearchParams({
          'list-type': '2',
          prefix: `${folder}/`,
          ...(next ? { 'continuation-token': next } : {}),
        })
        const url = `${endpoint}/${bucket}?${search.toString()}`
        const answer = await sendPatiently(client, { method: 'GET', url }, patience)
        if (!answer.ok) throw await refusedBy(answer, 'list', folder)
        const page = listedIn(await wholeText(answer, folder, patience))
        yield* page.files
        next = page.next
      }
    },
  }
}

interface Content {
  readonly bytes?: Uint8Array
  readonly type?: string
  /** Keeps what is stored under the name already; the store answers 412. */
  readonly onlyIfNew?: boolean
}

type S3Request = Content & { readonly method: string; readonly url: string }

const pauses = [100, 400, 1600]

async function sendPatiently(
  client: AwsClient,
  request: S3Request,
  patience: S3Patience,
): Promise<Response> {
  const until = patience.answer + (request.bytes?.length ?? 0) * patience.byte
  const abort = new AbortController()
  // The limit is on the beginning of the answer: a picture may be read as slowly as its reader needs.
  const timer = setTimeout(() => abort.abort(new Error(`no answer in ${until} ms`)), until)
  try {
    return await sendUntil(client, request, abort.signal)
  } finally {
    clearTimeout(timer)
  }
}

async function sendUntil(
  client: AwsClient,
  request: S3Request,
  signal: AbortSignal,
): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const isLast = attempt === pauses.length
    try {
      const answer = await sendOnce(client, request, signal)
      if (isLast || !mayPass(answer.status)) return answer
      await drain(answer)
    } catch (cause) {
      if (isLast || signal.aborted) throw storeAway(request, cause)
    }
    await pause(pauses[attempt], undefined, { signal }).catch((cause: unknown) => {
      throw storeAway(request, cause)
    })
  }
}

const storeAway = (request: S3Request, cause: unknown) =>
  new StoreAway(`The S3 store at ${new URL(request.url).origin} cannot be reached`, { cause })

// 409: another writer of the same name is just ending. 501 will not pass.
const mayPass = (status: number) =>
  status === 409 || status === 429 || (status >= 500 && status !== 501)

async function sendOnce(
  client: AwsClient,
  { method, url, bytes, type, onlyIfNew }: S3Request,
  signal: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = {
    'X-Amz-Content-Sha256': createHash('sha256')
      .update(bytes ?? '')
      .digest('hex'),
    ...(type ? { 'Content-Type': type } : {}),
    ...(onlyIfNew ? { 'If-None-Match': '*' } : {}),
  }
  const signed = await client.sign(url, {
    method,
    headers,
    ...(bytes ? { body: new Uint8Array(bytes) } : {}),
  })
  return fetch(signed, { signal })
}

function storedFile(answer: Response, name: string, { piece }: S3Patience) {
  const bytes = Number(answer.headers.get('content-length') ?? Number.NaN)
  if (!answer.body || !Number.isSafeInteger(bytes))
    throw new Error(`The S3 store did not say how long ${name} is`)
  return { body: Readable.from(pieces(answer.body, name, piece)), bytes }
}

async function wholeText(answer: Response, name: string, { piece }: S3Patience): Promise<string> {
  if (!answer.body) return ''
  const all = await Readable.from(pieces(answer.body, name, piece)).toArray()
  return Buffer.concat(all).toString('utf8')
}

/** The pieces of a file as they come; throws where the next one does not. */
async function* pieces(body: ReadableStream<Uint8Array>, name: string, patience: number) {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await soon(reader.read(), name, patience)
      if (done) return
      yield Buffer.from(value)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function soon<T>(next: Promise<T>, name: string, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    const error = new StoreAway(`The S3 store stopped in the middle of ${name}`)
    timer = setTimeout(() => reject(error), patience)
  })
  try {
    return await Promise.race([next, silence])
  } finally {
    clearTimeout(timer)
  }
}

/** What the store said, as an error for the log: its code and its message. */
class S3Refusal extends Error {
  override readonly name = 'S3Refusal'
  readonly code: string
  constructor(doing: string, status: number, code: string, message: string) {
    super(`The S3 store would not ${doing}: ${status} ${code}${message ? ` (${message})` : ''}`)
    this.code = code
  }
}

async function refusedBy(answer: Response, doing: string, name: string): Promise<S3Refusal> {
  const text = await answer.text()
  const part = (tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1] ?? ''
  return new S3Refusal(`${doing} ${name}`, answer.status, part('Code'), part('Message'))
}

// An answer that is not read keeps its connection.
async function drain(answer: Response): Promise<void> {
  await answer.body?.cancel()
}
