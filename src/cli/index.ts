import { backup } from './backup.ts'
import type { Command, Composition } from './command.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { failureInWords } from './failure-in-words.ts'
import { help } from './help.ts'
import { init } from './init.ts'
import { migrateCommand } from './migrate.ts'
import { restoreCommand } from './restore.ts'
import { serve } from './serve.ts'

const commands: Readonly<Record<string, Command>> = {
  serve,
  init,
  demo,
  backup,
  doctor,
  migrate: migrateCommand,
  restore: restoreCommand,
}

/** Runs one command of `standfirst`; what went wrong is said in words, and the code is not zero. */
export async function runCli(args: readonly string[], composition: Composition): Promise<number> {
  const [name = 'serve', ...rest] = args
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
    process.stdout.write(help)
    return 0
  }
  const command = commands[name]
  if (!command) {
    process.stderr.write(`There is no command ${name}.\n\n${help}`)
    return 2
  }
  try {
    return await command(rest, composition)
  } catch (error) {
    const words = failureInWords(error)
    if (words === undefined) throw error
    process.stderr.write(`${words}\n`)
    return 1
  }
}
