import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** Another Standfirst has this data folder: the message says where it answers, and its process. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning'
  readonly url: string | undefined
  readonly pid: number | undefined

  constructor(holder: { url?: string; pid?: number }) {
    super(
      holder.url
        ? `Standfirst is already running on this data folder, at ${holder.url} (process ${holder.pid}). Use that one, or end it first.`
        : 'Standfirst is already running on this data folder, but does not answer just now. End it first, or wait for it to end.',
    )
    this.url = holder.url
    this.pid = holder.pid
  }
}

export interface Control {
  /** Lets the data folder go. The file stays: it is what the next start finds dead. */
  release(): Promise<void>
}

/**
 * Takes the data folder for this process, for as long as the process lives. The lock is a listening Unix
 * socket, `control-N.sock`; what dies with the process is the listening, not the file. Refuses with
 * `AlreadyRunning` while the newest of them is alive.
 *
 * A dead socket is never replaced (two starts could each replace the other's): the next start links its
 * own, listening already, under N + 1, which only one can do, and only then are older ones removed.
 */
export async function takeControl(folder: string, about: { url: string }): Promise<Control> {
  const claim = join(folder, `claim-${randomBytes(4).toString('hex')}.sock`)
  const server = await listen(claim, about)
  try {
    await win(folder, claim)
  } catch (error) {
    await closed(server)
    throw error
  } finally {
    rmSync(claim, { force: true })
  }
  await removeDeadClaims(folder)
  return { release: () => closed(server) }
}

async function win(folder: string, claim: string): Promise<void> {
  const newest = Math.max(0, ...generations(folder))
  if (newest > 0) await refuseIfAlive(join(folder, nameOf(newest)))
  const mine = newest + 1
  try {
    linkSync(claim, join(folder, nameOf(mine)))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    return win(folder, claim)
  }
  const present = generations(folder)
  // A start that slept since it looked may have linked a number that others used and removed meanwhile.
  if (present.some((other) => other > mine)) {
    rmSync(join(folder, nameOf(mine)), { force: true })
    return win(folder, claim)
  }
  for (const older of present)
    if (older < mine) rmSync(join(folder, nameOf(older)), { force: true })
}

const nameOf = (generation: number) => `control-${generation}.sock`

function generations(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = /^control-(\d+)\.sock$/.exec(name)?.[1]
    return number ? [Number(number)] : []
  })
}

async function refuseIfAlive(path: string): Promise<void> {
  const answer = await ask(path)
  if (answer !== 'dead') throw new AlreadyRunning(answer)
}

async function removeDeadClaims(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('claim-')) continue
    if ((await ask(join(folder, name))) === 'dead') rmSync(join(folder, name), { force: true })
  }
}

function listen(path: string, about: { url: string }): Promise<Server> {
  const server = createServer((connection) => {
    connection.on('error', () => connection.destroy()) // the asker has gone: nothing to tell
    connection.end(JSON.stringify({ url: about.url, pid: process.pid }), () => connection.destroy())
  })
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new CannotStart(
          `No socket can be made in ${path}: ${cause.message}. Set DATA_DIR to a folder on a local disk.`,
          { cause },
        ),
      ),
    )
    server.listen(path, () => resolve(server.unref()))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Who listens: only a refused or missing socket is dead; whoever accepts and says nothing is alive. */
function ask(path: string): Promise<'dead' | { url?: string; pid?: number }> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(path)
    let text = ''
    connection.setEncoding('utf8').setTimeout(3000, () => connection.destroy())
    connection.on('data', (chunk: string) => (text += chunk))
    connection.on('close', () => resolve(parseAnswer(text)))
    connection.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve('dead')
      else if (error.code === 'EACCES')
        reject(
          new CannotStart(
            `The data folder belongs to another user, whose Standfirst may be running: ${path} cannot be asked. Start as that user.`,
          ),
        )
      else resolve({})
    })
  })
}

function parseAnswer(text: string): { url?: string; pid?: number } {
  try {
    const { url, pid } = JSON.parse(text) as { url?: unknown; pid?: unknown }
    return typeof url === 'string' && typeof pid === 'number' ? { url, pid } : {}
  } catch {
    return {}
  }
}
