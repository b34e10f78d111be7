import { render } from 'preact-render-to-string'
import type { AssetUrls } from '../assets/index.ts'
import type { Context } from '../context/index.ts'
import { memoryOf, type PageCache } from '../page-cache/index.ts'
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
  const memory = memoryOf(cache)
  const lastKnown = new Map<string, unknown>()

  const dataOf = async (
    ctx: Context,
    { name, keys, load }: Shell,
  ): Promise<{ data: unknown; isOutdated: boolean }> => {
    try {
      const data = await memory.remember(
        `shell ${name}`,
        () => keys,
        () => load(ctx),
      )
      lastKnown.set(name, data)
      return { data, isOutdated: false }
    } catch (error) {
      // An error page has to be put into its shell while the database is away, too.
      if (lastKnown.has(name)) return { data: lastKnown.get(name), isOutdated: true }
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
