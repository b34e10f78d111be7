import { describe, expect, test } from 'vitest'
import type { AssetUrls } from '../assets/index.ts'
import type { Context } from '../context/index.ts'
import { quietLog } from '../log/index.ts'
import { createPageCache } from '../page-cache/index.ts'
import { createRenderer, page, type Shell } from './index.ts'

// The shells here ask nothing of the request and nothing of the assets.
const ctx = {} as Context
const assets: AssetUrls = { island: (name) => name, style: (name) => name, font: (name) => name }

function paperShell(load: () => Promise<string>): Shell {
  return {
    name: 'paper',
    keys: ['navigation', 'settings'],
    load,
    view: ({ page: content, data }) => (
      <html lang="en">
        <body>
          <nav>{String(data)}</nav>
          {content.body}
        </body>
      </html>
    ),
  }
}

function rendererOf(load: () => Promise<string>) {
  const cache = createPageCache({ log: quietLog, bytesAtMost: 1000 })
  const renderer = createRenderer([paperShell(load)], assets, cache)
  const content = page({
    shell: 'paper',
    title: 'Title',
    body: <p>body</p>,
    keys: ['article:1', 'settings'],
  })
  return { cache, render: () => renderer.render(ctx, content), renderer }
}

describe('a page in its shell', () => {
  test('is a whole document with the keys of all that went into it, each once', async () => {
    const { render } = rendererOf(async () => 'Home')
    const { html, keys } = await render()
    expect(html).toBe(
      '<!DOCTYPE html>\n<html lang="en"><body><nav>Home</nav><p>body</p></body></html>\n',
    )
    expect(keys).toEqual(['everything', 'navigation', 'settings', 'article:1'])
  })

  test('has the shell’s data until one of its keys is purged', async () => {
    let loads = 0
    const { cache, render } = rendererOf(async () => `load ${(loads += 1)}`)
    await render()
    cache.purge({ kind: 'soft', keys: ['article:1'] })
    expect((await render()).html).toContain('load 1')
    cache.purge({ kind: 'fresh', keys: ['navigation'] })
    expect((await render()).html).toContain('load 2')
    cache.clear()
    expect((await render()).html).toContain('load 3')
  })

  test('loads the shell’s data once for all pages that are made at the same time', async () => {
    let loads = 0
    const { render } = rendererOf(async () => `load ${(loads += 1)}`)
    await Promise.all([render(), render(), render()])
    expect(loads).toBe(1)
  })

  test('does not remember data whose loading a purge has overtaken', async () => {
    const loading: ((data: string) => void)[] = []
    const { cache, render } = rendererOf(() => new Promise((resolve) => loading.push(resolve)))
    const early = render()
    cache.purge({ kind: 'fresh', keys: ['navigation'] })
    loading[0]?.('old')
    expect((await early).html).toContain('old')
    const late = render()
    loading[1]?.('new')
    expect((await late).html).toContain('new')
  })

  test('has the last known data where none can be loaded, says so, and tries again', async () => {
    let isAway = false
    const { cache, render } = rendererOf(async () => {
      if (isAway) throw new Error('the database is away')
      return 'Home'
    })
    expect((await render()).isOutdated).toBe(false)
    isAway = true
    cache.purge({ kind: 'fresh', keys: ['settings'] })
    const during = await render()
    expect([during.html.includes('Home'), during.isOutdated]).toEqual([true, true])
    isAway = false
    expect((await render()).isOutdated).toBe(false)
  })

  test('fails where its data was never loaded, or where there is no such shell', async () => {
    const { render, renderer } = rendererOf(async () => {
      throw new Error('the database is away')
    })
    await expect(render()).rejects.toThrow('the database is away')
    await expect(
      renderer.render(ctx, page({ shell: 'newsroom', title: 'x', body: null })),
    ).rejects.toThrow('No shell is called newsroom')
  })
})
