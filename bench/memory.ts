import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { dataFolder, removeFolder, startProgram } from '../e2e/running-paper.ts'
import type { Figure } from './figure.ts'

const megabyte = 1024

/** Resident memory of the program beside its database, and how long it takes to be ready. */
export async function memory(): Promise<Figure[]> {
  const folder = dataFolder()
  try {
    const began = performance.now()
    const first = await startProgram({ dataDir: folder })
    const firstReady = (performance.now() - began) / 1000
    const afterFirst = residentOf(first.child.pid)
    await first.end()
    const again = performance.now()
    const later = await startProgram({ dataDir: folder })
    const laterReady = (performance.now() - again) / 1000
    for (let read = 0; read < 20; read += 1) await (await fetch(later.url)).arrayBuffer()
    await pause(3000)
    const rss = residentOf(later.child.pid)
    await later.end()
    return [
      {
        name: 'resident memory after a start',
        value: rss,
        unit: 'MB',
        target: { is: 'at most', value: 260 },
      },
      {
        name: 'resident memory after the first start, which loads the demo',
        value: afterFirst,
        unit: 'MB',
      },
      {
        name: 'first start, with the demo edition',
        value: firstReady,
        unit: 's',
        target: { is: 'at most', value: 60 },
      },
      { name: 'later start', value: laterReady, unit: 's', target: { is: 'at most', value: 5 } },
    ]
  } finally {
    removeFolder(folder)
  }
}

const residentOf = (pid: number | undefined): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / megabyte
