import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { composePaper } from '../src/compose.ts'
import type { Paper } from '../src/platform/app/index.ts'
import { parseConfig } from '../src/platform/config/index.ts'
import type { DatabasePlace } from '../src/platform/db/index.ts'
import { connectionOf } from '../src/platform/embedded-postgres/index.ts'
import { quietLog } from '../src/platform/log/index.ts'
import { freePort } from '../testing/index.ts'
import { startFlags } from '../testing/start-flags.ts'

const repository = fileURLToPath(new URL('../', import.meta.url))
const program = fileURLToPath(new URL('../bin/standfirst.mjs', import.meta.url))

export interface ProgramOptions {
  readonly dataDir: string
  readonly port?: number
  readonly gatewayPort?: number
  readonly env?: NodeJS.ProcessEnv
  readonly command?: readonly string[]
  /** Another way to start it than with Node.js itself, such as `npm start`. */
  readonly through?: readonly string[]
  /** How many blocks (of 512 bytes, or of 1,024) a file may have that it writes. */
  readonly blocksAtMost?: number
  /** Whom it runs as, where the tests run as root. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

/** The program as an operator starts it: a process of its own on a data folder of its own. */
export interface RunningPaper {
  readonly url: string
  readonly gatewayPort: number
  readonly dataDir: string
  readonly output: () => string
  readonly child: ChildProcess
  /** Ends it as Ctrl-C does; gives the exit code. */
  end(): Promise<number | null>
  /** Ends it as a power cut does: the program, and with it its database if asked. */
  kill(what: 'program' | 'program and database'): Promise<void>
}

/** A folder that the database's user can pass, removed by the caller. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-e2e-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Makes folders as above, and removes them when the file's tests have ended. */
export function dataFolders(): () => string {
  const folders: string[] = []
  afterAll(() => folders.forEach(removeFolder))
  return () => {
    const folder = dataFolder()
    folders.push(folder)
    return folder
  }
}

const isReady = 'Standfirst is ready at'

/** Starts the paper and waits until it says that it is ready, or something else: to be killed while it starts. */
export async function startProgram(
  options: ProgramOptions,
  until: string = isReady,
): Promise<RunningPaper> {
  const port = options.port ?? (await freePort())
  const gatewayPort = options.gatewayPort ?? (await freePort())
  const started = spawnProgram({ ...options, port, gatewayPort })
  const { child, output, ended } = started
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (output().includes(until)) resolve()
      else if (output().includes(isReady))
        reject(new Error(`the program never said "${until}":\n${output()}`))
    })
    void ended.then((code) =>
      reject(new Error(`the program ended with ${code} before it said "${until}":\n${output()}`)),
    )
  })
  return {
    url: `http://localhost:${port}`,
    gatewayPort,
    dataDir: options.dataDir,
    ...endsOf(started, options.dataDir),
  }
}

/** Runs one command to its end. */
export async function runCommand(
  command: readonly string[],
  options: Omit<ProgramOptions, 'command'>,
): Promise<{ status: number | null; output: string }> {
  const { ended, output } = spawnProgram({ ...options, command })
  return { status: await ended, output: output() }
}

function spawnProgram(options: ProgramOptions) {
  const { dataDir, port, gatewayPort, env, command = ['serve'], user } = options
  const ports = {
    ...(port ? { PORT: String(port) } : {}),
    ...(gatewayPort ? { DEMO_GATEWAY_PORT: String(gatewayPort) } : {}),
  }
  const itself = [process.execPath, ...startFlags, program, ...command]
  const limited = ['-c', `ulimit -f ${options.blocksAtMost} && exec "$@"`, 'sh', ...itself]
  const [file = '', ...args] =
    options.through ?? (options.blocksAtMost === undefined ? itself : ['sh', ...limited])
  const child = spawn(file, args, {
    cwd: repository,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      ...ports,
      LOG_LEVEL: 'warn',
      NODE_ENV: '',
      VITEST: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  // Nothing is left behind by a run that was cut off.
  const killIt = () => child.kill('SIGKILL')
  process.once('exit', killIt)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve)).finally(() =>
    process.off('exit', killIt),
  )
  return { child, ended, output: () => output }
}

function endsOf({ child, ended, output }: ReturnType<typeof spawnProgram>, dataDir: string) {
  return {
    output,
    child,
    end() {
      child.kill('SIGTERM')
      return ended
    },
    async kill(what: 'program' | 'program and database') {
      const postmaster = what === 'program' ? undefined : postmasterOf(dataDir)
      child.kill('SIGKILL')
      if (postmaster) process.kill(postmaster, 'SIGKILL')
      await ended
    },
  }
}

export const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'database', 'postmaster.pid'), 'utf8').split('\n')[0])

/** A second process on the running paper's database, in the test itself: to look at what is there. */
export async function attach(
  { dataDir, url, gatewayPort }: Pick<RunningPaper, 'dataDir' | 'url' | 'gatewayPort'>,
  place: DatabasePlace = connectionOf(dataDir),
): Promise<Paper> {
  const config = parseConfig({ PORT: new URL(url).port, DEMO_GATEWAY_PORT: String(gatewayPort) })
  if (!config.ok) throw new Error('the configuration is not valid')
  return composePaper({
    config: config.value,
    dataDir,
    secret: readFileSync(join(dataDir, 'secret'), 'utf8').trim(),
    place,
    log: quietLog,
    version: 'test',
    background: false,
    connections: 4,
  })
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true })
