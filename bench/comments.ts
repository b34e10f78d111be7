import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child.ts'
import type { Commenters } from './commenters.ts'
import { type Figure, median } from './figure.ts'

const rounds = 5
const seconds = 3
// On a fast machine nobody may reach the rate that binds a reader.
const people = 8000

interface Measured {
  readonly perSecond: number
  readonly cpu: number
}

/** Comments through the whole way into one hot thread, as a share of one bare statement that writes the same rows. */
export async function comments(): Promise<Figure[]> {
  const [paper, load] = await Promise.all([
    startChild('./paper.ts'),
    startChild('./comment-load.ts'),
  ])
  try {
    const commenters = await paper.ask<Commenters>({ kind: 'commenters', count: people })
    const measured: { whole: Measured[]; bare: Measured[] } = { whole: [], bare: [] }
    for (let round = -1; round < rounds; round += 1) {
      const order = round % 2 === 0 ? (['whole', 'bare'] as const) : (['bare', 'whole'] as const)
      for (const way of order) {
        const before = await paper.usage()
        const { requests, failures } = await load.ask<{ requests: number; failures: number }>({
          kind: 'post',
          way,
          commenters,
          seconds: round < 0 ? 1 : seconds,
        })
        const after = await paper.usage()
        if (failures > 0) throw new Error(`${failures} comments were not taken (${way})`)
        if (round >= 0)
          measured[way].push({
            perSecond: requests / seconds,
            cpu: (after.cpu - before.cpu) / 1000 / requests,
          })
      }
    }
    const shares = measured.whole.map(
      ({ perSecond }, round) => perSecond / (measured.bare[round]?.perSecond ?? Number.NaN),
    )
    return [
      {
        name: 'comments through the whole way, share of one bare statement',
        value: median(shares),
        unit: 'ratio',
        target: { is: 'at least', value: 0.5 },
      },
      {
        name: 'comments, 8 clients, one thread',
        value: median(measured.whole.map(({ perSecond }) => perSecond)),
        unit: 'comments/s',
      },
      {
        name: 'server processor time',
        value: median(measured.whole.map(({ cpu }) => cpu)),
        unit: 'ms/comment',
      },
      {
        name: 'bare statements, 8 clients',
        value: median(measured.bare.map(({ perSecond }) => perSecond)),
        unit: 'statements/s',
      },
      {
        name: 'server processor time of a bare statement',
        value: median(measured.bare.map(({ cpu }) => cpu)),
        unit: 'ms/statement',
      },
      { name: 'flushes of this disk', value: flushesPerSecond(), unit: 'fdatasync/s' },
    ]
  } finally {
    await Promise.all([paper.end(), load.end()])
  }
}

function flushesPerSecond(): number {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-flush-'))
  const file = openSync(join(folder, 'file'), 'w')
  const block = Buffer.alloc(8192, 1)
  const began = performance.now()
  let flushes = 0
  while (performance.now() - began < 1000) {
    writeSync(file, block, 0, block.length, 0)
    fdatasyncSync(file)
    flushes += 1
  }
  closeSync(file)
  rmSync(folder, { recursive: true })
  return flushes
}
