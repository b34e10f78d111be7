import { z } from 'zod'
import type { Config } from '#platform/config'

const Answer = z.object({ warnings: z.array(z.string()).catch([]) })

/**
 * What the paper that runs at this address warns of, such as a proxy that it does not trust; nothing
 * where none runs.
 * @example for (const words of await warningsOfRunningPaper(config)) say(`WRONG  ${words}`)
 */
export async function warningsOfRunningPaper({ host, port }: Config): Promise<string[]> {
  const there = ['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host
  const address = there.includes(':') ? `[${there}]` : there
  try {
    const answer = await fetch(`http://${address}:${port}/readyz`, {
      signal: AbortSignal.timeout(2000),
    })
    return Answer.parse(await answer.json()).warnings
  } catch {
    return []
  }
}
