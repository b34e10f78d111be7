import type { ComponentChildren } from 'preact'

export interface ShellAssets {
  readonly styles: string
  /** The newsroom's own accent and masthead, after the paper's sheet. */
  readonly theme?: string
  /** A module for every page. */
  readonly script?: string
  /** The modules of the islands on this page. */
  readonly scripts: readonly string[]
  readonly fonts: { readonly serif: string; readonly sans: string }
}

interface HeadProps {
  readonly title: string
  readonly description: string
  readonly canonical?: string
  readonly robots?: string
  readonly head?: ComponentChildren
  readonly assets: ShellAssets
  /** The paper's icon, as links. */
  readonly icons: ComponentChildren
  readonly inlineScript: string
}

export function PaperHead({
  title,
  description,
  canonical,
  robots,
  head,
  assets,
  icons,
  inlineScript,
}: HeadProps) {
  const modules = [...(assets.script ? [assets.script] : []), ...assets.scripts]
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {robots && <meta name="robots" content={robots} />}
      {canonical && <link rel="canonical" href={canonical} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fdfcf9" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#14171b" media="(prefers-color-scheme: dark)" />
      <script dangerouslySetInnerHTML={{ __html: inlineScript }} />
      <Font href={assets.fonts.serif} />
      <Font href={assets.fonts.sans} />
      <link rel="stylesheet" href={assets.styles} />
      {assets.theme && <link rel="stylesheet" href={assets.theme} />}
      {modules.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
      {icons}
      {head}
    </head>
  )
}

// The value is written out: an empty attribute means the same, but not to every checker.
const Font = ({ href }: { href: string }) => (
  <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
)
