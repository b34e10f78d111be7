import { render } from 'preact-render-to-string'
import type { AssetUrls } from '../assets/index.ts'
import type { Context } from '../context/index.ts'
import type { PageCache } from '../page-cache/index.ts'
import type { Page } from './page.ts'
import type { Shell } from './shells.ts'

export interface Renderer {
  /**
   * The page within its shell, as a complete document, with the keys of all that went into it.
   * `isOutdated` where the shell's data could not be loaded and the last known stood in.
   */
  render(
    ctx: Context,
    page: Page,
  ): Promise<{ html: string; keys: readonly string[]; isOutdated: boolean }>
}

/** Puts pages into shells. A shell's data is loaded once and forgotten when its keys are purged. */
export function createRenderer(
  shells: readonly Shell[],
  assets: AssetUrls,
  cache: PageCache,
): Renderer {
  const byName = new Map(shells.map((shell) => [shell.name, shell]))
  const remembered = new Map<string, Promise<unknown>>()
  const lastKnown = new Map<string, unknown>()
  cache.onPurge((purge) => {
    for (const shell of shells) {
      if (purge === 'everything' || shell.keys.some((key) => purge.keys.includes(key))) {
        remembered.delete(shell.name)
      }
    }
  })

  // What is remembered is the loading: one that a purge has overtaken is forgotten before it ends.
  const load = (ctx: Context, shell: Shell): Promise<unknown> => {
    const loading = shell.load(ctx)
    remembered.set(shell.name, loading)
    loading.then(
      (data) => remembered.get(shell.name) === loading && lastKnown.set(shell.name, data),
      () => remembered.get(shell.name) === loading && remembered.delete(shell.name),
    )
    return loading
  }

  const dataOf = async (
    ctx: Context,
    shell: Shell,
  ): Promise<{ data: unknown; isOutdated: boolean }> => {
    try {
      return { data: await (remembered.get(shell.name) ?? load(ctx, shell)), isOutdated: false }
    } catch (error) {
      // An error page has to be put into its shell while the database is away, too.
      if (lastKnown.has(shell.name)) return { data: lastKnown.get(shell.name), isOutdated: true }
      throw error
    }
  }

  return {
    async render(ctx, page) {
      const shell = byName.get(page.shell)
      if (!shell) throw new Error(`No shell is called ${page.shell}`)
      const { data, isOutdated } = await dataOf(ctx, shell)
      const document = await shell.view({ page, data, assets, ctx })
      return {
        html: `<!DOCTYPE html>\n${render(document)}\n`,
        keys: [...new Set(['everything', ...shell.keys, ...(page.keys ?? [])])],
        isOutdated,
      }
    },
  }
}
