import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { deployFile, judge, type Outcome, repository, run } from './outcome.ts'

const startsWithin = 120_000
const endsWithin = 10_000

/** Makes a paper in a folder and starts it by the command of the systemd unit. */
export async function startByUnit(
  folder: string,
): Promise<{ port: number; outcome: Outcome; end(): Promise<Outcome> }> {
  const port = await freePort()
  const env = {
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    DEMO_GATEWAY_PORT: String(await freePort()),
    SITE_URL: 'https://paper.example',
    LOG_LEVEL: 'warn',
  }
  const [node = '', ...args] = commandOfUnit()
  const program = args.slice(0, -1)
  const init = ['init', '--name', 'Deploy', '--admin-name', 'Ada', '--admin-email', 'ada@a.example']
  const made = run([node, ...program, ...init], env)
  if (made.code !== 0) throw new Error(made.said)
  const child = spawn(node, args, { cwd: repository, env: { ...process.env, ...env } })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const isReady = await settled(
    () => said.includes('Standfirst is ready') || child.exitCode !== null,
    startsWithin,
  )
  return {
    port,
    outcome: judge(isReady && child.exitCode === null, 'standfirst.service: its command', said),
    async end() {
      child.kill('SIGTERM')
      const begun = performance.now()
      const code = await ended
      const isInTime = performance.now() - begun < endsWithin
      return judge(code === 0 && isInTime, 'SIGTERM ends the program within ten seconds', said)
    },
  }
}

/** The unit's command on this checkout instead of /srv/standfirst. */
function commandOfUnit(): string[] {
  const line = /^ExecStart=(.*)$/m.exec(deployFile('standfirst.service'))?.[1] ?? ''
  return line.replace('/srv/standfirst', repository).split(' ')
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Looks until it is so, so many milliseconds at most. */
export async function settled(
  isSo: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const until = performance.now() + milliseconds
  while (performance.now() < until) {
    if (await isSo()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
