import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How much memory a process holds; 0 where the system does not say, or it is gone. */
export async function residentBytes(pid: number | undefined): Promise<number> {
  if (pid === undefined) return 0
  const kilobytes = await fromProc(pid).catch(() => fromPs(pid).catch(() => 0))
  return kilobytes * 1024
}

async function fromProc(pid: number): Promise<number> {
  if (process.platform !== 'linux') throw new Error('no /proc')
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0)
}

const fromPs = async (pid: number): Promise<number> =>
  Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout.trim())
