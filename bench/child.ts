import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startFlags } from '../testing/start-flags.ts'

/** A process of its own that answers questions by message. */
export interface Child {
  ask<T>(question: object): Promise<T>
  /** Processor time that the process has used, in microseconds, and its resident memory in bytes. */
  usage(): Promise<{ cpu: number; rss: number }>
  end(): Promise<void>
}

export async function startChild(module: string, args: readonly string[] = []): Promise<Child> {
  const child: ChildProcess = fork(fileURLToPath(new URL(module, import.meta.url)), [...args], {
    execArgv: [
      '--expose-gc',
      ...startFlags,
      '--import',
      fileURLToPath(new URL('../src/platform/loader/register.mjs', import.meta.url)),
    ],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let asked = 0
  const ask = <T>(question: object): Promise<T> => {
    asked += 1
    const id = asked
    return new Promise((resolve, reject) => {
      const onMessage = (message: { id: number; answer: T; failure?: string }) => {
        if (message.id !== id) return
        child.off('message', onMessage)
        if (message.failure) reject(new Error(message.failure))
        else resolve(message.answer)
      }
      child.on('message', onMessage)
      child.send({ id, question })
    })
  }
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`${module} ended with ${code}`)))
  })
  return {
    ask,
    usage: () => ask({ kind: 'usage' }),
    async end() {
      child.disconnect()
      await ended
    },
  }
}

/** The other side: answers questions until the parent lets go. */
export function answerQuestions(
  answer: (question: { kind: string } & Record<string, unknown>) => Promise<unknown>,
  end: () => Promise<void>,
): void {
  process.on('message', (message: { id: number; question: { kind: string } }) => {
    const given =
      message.question.kind === 'usage' ? Promise.resolve(usage()) : answer(message.question)
    given.then(
      (result) => process.send?.({ id: message.id, answer: result }),
      (error: unknown) => process.send?.({ id: message.id, failure: String(error) }),
    )
  })
  process.on('disconnect', () => void end().then(() => process.exit(0)))
  process.send?.({ ready: true })
}

function usage(): { cpu: number; rss: number } {
  // Read first: what the collection below takes was not used by what is measured.
  const { user, system } = process.cpuUsage()
  globalThis.gc?.()
  return { cpu: user + system, rss: process.memoryUsage().rss }
}
