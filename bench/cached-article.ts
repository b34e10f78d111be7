import { startChild } from './child.ts'
import { fetched, serveBare } from './fetched.ts'
import { type Figure, median } from './figure.ts'
import type { LoadResult } from './load.ts'

const rounds = 5
const seconds = 3
const connections = 32

/** A cached article against bare node:http sending the same status, headers and body, in turns. */
export async function cachedArticle(): Promise<Figure[]> {
  const [paper, bare, load] = await Promise.all([
    startChild('./paper.ts'),
    startChild('./bare.ts'),
    startChild('./load.ts'),
  ])
  try {
    const url = await paper.ask<string>({ kind: 'article', key: 'harbourBridge' })
    for (let warm = 0; warm < 5; warm += 1) await fetched(url)
    const answer = await fetched(url)
    const targets = {
      paper: { child: paper, url },
      bare: { child: bare, url: await serveBare(bare, answer) },
    }
    const measured: { paper: Measured[]; bare: Measured[] } = { paper: [], bare: [] }
    for (let round = -1; round < rounds; round += 1) {
      const order = round % 2 === 0 ? (['paper', 'bare'] as const) : (['bare', 'paper'] as const)
      for (const name of order) {
        const before = await targets[name].child.usage()
        const result = await load.ask<LoadResult>({
          kind: 'load',
          urls: [targets[name].url],
          connections,
          seconds: round < 0 ? 1 : seconds,
        })
        const after = await targets[name].child.usage()
        if (result.failures > 0) throw new Error(`${result.failures} requests to ${name} failed`)
        if (round >= 0)
          measured[name].push({
            perSecond: result.perSecond,
            cpu: (after.cpu - before.cpu) / result.requests,
          })
      }
    }
    const ratios = measured.paper.map(
      (own, round) => own.perSecond / (measured.bare[round]?.perSecond ?? Number.NaN),
    )
    const cpuRatios = measured.paper.map(
      (own, round) => own.cpu / (measured.bare[round]?.cpu ?? Number.NaN),
    )
    return [
      {
        name: `cached article to bare node:http, ${connections} connections`,
        value: median(ratios),
        unit: 'ratio',
        target: { is: 'at least', value: 0.9 },
      },
      { name: 'processor time of it to bare node:http', value: median(cpuRatios), unit: 'ratio' },
      {
        name: 'cached article',
        value: median(measured.paper.map(({ perSecond }) => perSecond)),
        unit: 'requests/s',
      },
      {
        name: 'cached article, processor time',
        value: median(measured.paper.map(({ cpu }) => cpu)),
        unit: 'µs/request',
      },
      { name: 'size of the answer', value: answer.body.length, unit: 'bytes' },
    ]
  } finally {
    await Promise.all([paper.end(), bare.end(), load.end()])
  }
}

interface Measured {
  readonly perSecond: number
  readonly cpu: number
}
