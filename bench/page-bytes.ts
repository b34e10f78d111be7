import { gzipSync } from 'node:zlib'
import { startChild } from './child.ts'
import type { Figure } from './figure.ts'

/** What a reader's browser loads for an article before it can be read, compressed. */
export async function pageBytes(): Promise<Figure[]> {
  const paper = await startChild('./paper.ts')
  try {
    const url = await paper.ask<string>({ kind: 'article', key: 'genevaTalks' })
    const html = await (await fetch(url)).text()
    const packed = async (path: string) =>
      gzipSync(Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer()), { level: 9 })
        .length
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, path = '']) => path,
    )
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(
      ([, path = '']) => path,
    )
    const fonts = [...html.matchAll(/<link rel="preload" href="([^"]+)"/g)].map(
      ([, path = '']) => path,
    )
    const sum = async (paths: string[]) =>
      (await Promise.all(paths.map(packed))).reduce((a, b) => a + b, 0)
    return [
      {
        name: 'article page, HTML gzip',
        value: gzipSync(html, { level: 9 }).length,
        unit: 'bytes',
      },
      {
        name: 'article page, style sheets gzip',
        value: await sum(styles),
        unit: 'bytes',
        target: { is: 'at most', value: 12_288 },
      },
      {
        name: 'article page, scripts gzip',
        value: await sum(scripts),
        unit: 'bytes',
        target: { is: 'at most', value: 8192 },
      },
      {
        name: 'article page, fonts',
        value: await sum(fonts),
        unit: 'bytes',
        target: { is: 'at most', value: 46_080 },
      },
    ]
  } finally {
    await paper.end()
  }
}
