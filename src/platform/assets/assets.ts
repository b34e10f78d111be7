import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { day } from '../clock/index.ts'
import { acceptedEncodings, type Encoding } from '../page-cache/encodings.ts'
import { packedForms } from './pack.ts'

/** What is built for browsers: islands by name, style sheets by name (with the fonts they name). */
export interface AssetSources {
  readonly islands: Readonly<Record<string, string>>
  readonly styles: Readonly<Record<string, string>>
}

/** The addresses of built files, by the names they were registered under. */
export interface AssetUrls {
  island(name: string): string
  style(name: string): string
  /** A font by its file name: `serif.woff2`. */
  font(name: string): string
}

export interface Assets extends AssetUrls {
  /** Answers requests below /assets/ from memory; false for anything else. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
}

interface Built {
  readonly body: Buffer
  readonly type: string
  readonly forms: ReadonlyMap<Encoding, Buffer>
}

const builder = fileURLToPath(new URL('builder.ts', import.meta.url))

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/**
 * Builds islands and style sheets when the hash of the sources is not there yet, and serves them
 * from memory under names that never change their content.
 */
export async function buildAssets(
  sources: AssetSources,
  options: { sourceRoot: string; folder: string },
): Promise<Assets> {
  const hash = await hashOfSources(options.sourceRoot, sources)
  const folder = join(options.folder, hash)
  if (!existsSync(join(folder, 'names.json'))) await build(sources, folder)
  const names: Record<string, string> = JSON.parse(
    await readFile(join(folder, 'names.json'), 'utf8'),
  )
  const files = new Map<string, Built>()
  const built = new Set(await readdir(folder))
  for (const file of built) {
    if (extname(file) in types) files.set(`/assets/${file}`, await load(folder, file, built))
  }
  const urlOf = (kind: string, name: string) => {
    const file = names[`${kind}:${name}`]
    if (!file) throw new Error(`No ${kind} is called ${name}`)
    return `/assets/${file}`
  }
  return {
    island: (name) => urlOf('island', name),
    style: (name) => urlOf('style', name),
    font: (name) => urlOf('font', name),
    answer: (request, response) => answer(files, request, response),
  }
}

async function build(sources: AssetSources, folder: string): Promise<void> {
  const aside = `${folder}.${crypto.randomUUID()}.part`
  await mkdir(aside, { recursive: true })
  try {
    await promisify(execFile)(process.execPath, [builder, JSON.stringify(sources), aside])
    await rename(aside, folder).catch((error: unknown) => {
      // Another process that starts at the same moment has built the same files.
      if (!existsSync(join(folder, 'names.json'))) throw error
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  await removeOldBuilds(dirname(folder))
}

/** Every process serves from memory, so a build is needed no longer than a start takes. */
async function removeOldBuilds(folder: string): Promise<void> {
  const old = Date.now() - day
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && found.mtimeMs < old) await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Whatever can change what is built: the sources, what is built of them, and the libraries that go in. */
async function hashOfSources(root: string, sources: AssetSources): Promise<string> {
  const entries = [sources.islands, sources.styles].map((named) =>
    Object.entries(named).map(([name, path]) => [name, relative(root, path)]),
  )
  const hash = createHash('sha256').update(JSON.stringify(entries))
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter(
      (file) =>
        file.isFile() &&
        /\.(ts|tsx|css|woff2|svg|png|webp)$/.test(file.name) &&
        !file.name.includes('.test.'),
    )
    .map((file) => join(file.parentPath, file.name))
    .toSorted()
  const lockfile = join(root, '..', 'package-lock.json')
  for (const file of existsSync(lockfile) ? [...files, lockfile] : files)
    hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

async function load(folder: string, file: string, built: ReadonlySet<string>): Promise<Built> {
  const body = await readFile(join(folder, file))
  const forms = new Map<Encoding, Buffer>([['identity', body]])
  for (const [encoding, ending] of packedForms) {
    const packed = `${file}${ending}`
    if (built.has(packed)) forms.set(encoding, await readFile(join(folder, packed)))
  }
  return { body, type: types[extname(file)] ?? 'application/octet-stream', forms }
}

function answer(
  files: ReadonlyMap<string, Built>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const url = request.url ?? ''
  if (!url.startsWith('/assets/') || (request.method !== 'GET' && request.method !== 'HEAD'))
    return false
  const file = files.get(url)
  if (!file) {
    response.writeHead(404, {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : 'Nothing is here.\n')
    return true
  }
  const accepted = acceptedEncodings(request.headers['accept-encoding'])
  const encoding = accepted.find((name) => file.forms.has(name)) ?? 'identity'
  const body = file.forms.get(encoding) ?? file.body
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': body.length,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}
