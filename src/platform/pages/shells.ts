import type { VNode } from 'preact'
import type { AssetUrls } from '../assets/index.ts'
import type { Context } from '../context/index.ts'
import type { Page } from './page.ts'

export interface ShellProps<D> {
  readonly page: Page
  readonly data: D
  readonly assets: AssetUrls
  /** For uncached pages only: who is looking. */
  readonly ctx: Context
}

/** What stands around pages; registered by `site` and `newsroom`, so that no domain imports one. */
export interface Shell<D = unknown> {
  readonly name: Page['shell']
  /** Surrogate keys of the shell's own data: navigation, settings. */
  readonly keys: readonly string[]
  /** Loads the shell's data; remembered until one of its keys is purged. */
  load(ctx: Context): Promise<D>
  /** Data that depends on who is looking (newsroom only); loaded for every page. */
  view(props: ShellProps<D>): VNode | Promise<VNode>
}
