import { setTimeout as wait } from 'node:timers/promises'
import { adoptOrClear, endServer } from './orphan.ts'
import { isAlive } from './processes.ts'
import { startServer, type Server } from './server.ts'

export interface Watch {
  pid(): number
  stop(): Promise<void>
}

const lookEvery = 500
const longestPause = 30_000

/** Looks whether the postmaster lives, and starts it again when it died. Never keeps the program alive. */
export function watchOver(server: Server, first: number, progress: (words: string) => void): Watch {
  const stopping = new AbortController()
  let pid = first
  const watching = (async () => {
    let pause = lookEvery
    while (await pausedFor(pause, stopping.signal)) {
      if (isAlive(server.database, pid)) {
        pause = lookEvery
        continue
      }
      progress(
        `The database (process ${pid}) has ended by itself, or somebody ended it. Starting it again`,
      )
      try {
        pid = (await adoptOrClear(server, progress)) ?? (await startServer(server, progress))
        progress(`The database is back (process ${pid})`)
      } catch (error) {
        pause = Math.min(pause * 2, longestPause)
        progress(
          `${error instanceof Error ? error.message : String(error)}\nTrying again in ${pause / 1000} s`,
        )
      }
    }
  })()
  return {
    pid: () => pid,
    async stop() {
      stopping.abort()
      await watching
      if (isAlive(server.database, pid)) await endServer(server.database, pid)
    },
  }
}

async function pausedFor(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds, undefined, { ref: false, signal })
    return true
  } catch {
    return false
  }
}
