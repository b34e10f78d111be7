import { type Child, startChild } from './child.ts'
import { fetched, serveBare } from './fetched.ts'
import { type Figure, median } from './figure.ts'
import { commentsOnPage } from './full-threads.ts'
import type { LoadResult } from './load.ts'

const rounds = 5
const seconds = 3
const articles = 8

/**
 * Article pages with 25 comments by a paper whose page cache keeps nothing: for each request article
 * and thread are read from the database, made into a page and compressed. Another paper keeps no parts
 * of pages either, so that every comment and paragraph is rendered each time.
 */
export async function uncachedArticle(): Promise<Figure[]> {
  const [paper, forgetful, bare, load] = await Promise.all([
    startChild('./paper.ts', ['--keep-no-pages']),
    startChild('./paper.ts', ['--keep-no-pages', '--keep-no-parts']),
    startChild('./bare.ts'),
    startChild('./load.ts'),
  ])
  const measure = async (child: Child, urls: readonly string[], duration = seconds) => {
    const before = await child.usage()
    const { failures, requests, perSecond } = await load.ask<LoadResult>({
      kind: 'load',
      urls,
      connections: urls.length,
      seconds: duration,
    })
    const after = await child.usage()
    if (failures > 0) throw new Error(`${failures} requests failed`)
    return { perSecond, cpu: (after.cpu - before.cpu) / 1000 / requests }
  }
  try {
    const question = { kind: 'articles-with-comments', count: articles }
    const urls = await paper.ask<string[]>(question)
    const forgetfulUrls = await forgetful.ask<string[]>(question)
    const bareUrl = await serveBare(bare, await fetched(urls[0] ?? ''))
    const bareUrls = urls.map(() => bareUrl)
    await measure(paper, urls, 15)
    await measure(forgetful, forgetfulUrls, 15)
    await measure(bare, bareUrls, 1)
    const busy: Measured[] = []
    const quiet: Measured[] = []
    const whole: Measured[] = []
    const asBare: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const pages = await measure(paper, urls)
      busy.push(pages)
      quiet.push(await measure(paper, urls.slice(round, round + 1)))
      whole.push(await measure(forgetful, forgetfulUrls))
      asBare.push(pages.cpu / (await measure(bare, bareUrls)).cpu)
    }
    const name = `uncached article with ${commentsOnPage} comments`
    return [
      {
        name: `${name}, server processor time, ${articles} connections`,
        value: median(busy.map(({ cpu }) => cpu)),
        unit: 'ms/page',
        target: { is: 'at most', value: 2 },
      },
      {
        name: `${name}, the same with every part rendered anew`,
        value: median(whole.map(({ cpu }) => cpu)),
        unit: 'ms/page',
      },
      {
        name: 'processor time of it to bare node:http with the same answer',
        value: median(asBare),
        unit: 'ratio',
      },
      {
        name: `${name}, ${articles} connections`,
        value: median(busy.map(({ perSecond }) => perSecond)),
        unit: 'pages/s',
      },
      {
        name: `${name}, server processor time, one connection`,
        value: median(quiet.map(({ cpu }) => cpu)),
        unit: 'ms/page',
      },
      {
        name: `${name}, one connection`,
        value: median(quiet.map(({ perSecond }) => perSecond)),
        unit: 'pages/s',
      },
    ]
  } finally {
    await Promise.all([paper.end(), forgetful.end(), bare.end(), load.end()])
  }
}

interface Measured {
  readonly perSecond: number
  readonly cpu: number
}
