import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What came of one check: `not run` where this machine lacks the engine. */
export interface Outcome {
  readonly state: 'well' | 'WRONG' | 'not run'
  readonly words: string
}

export const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')
export const deployFile = (name: string): string =>
  readFileSync(`${repository}/deploy/${name}`, 'utf8')

export const judge = (isWell: boolean, words: string, why = ''): Outcome => ({
  state: isWell ? 'well' : 'WRONG',
  words: isWell ? words : `${words}: ${why.trim()}`,
})

/** Whether a program is here and runs. */
export const isHere = (...command: [string, ...string[]]): boolean =>
  spawnSync(command[0], command.slice(1)).status === 0

/** Runs a program to its end; gives its code and everything that it said. */
export function run(
  command: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { code: number | null; said: string } {
  const [file = '', ...args] = command
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { code: status, said: `${stdout}${stderr}` }
}
