import { createHash } from 'node:crypto'
import { defaultSettings, type Settings } from '../settings/index.ts'

/** The newsroom's own colours as a style sheet over the paper's tokens. */
export const themeCss = ({ accentLight, accentDark }: Settings): string =>
  `:root { --accent: light-dark(${accentLight}, ${accentDark}); }\n`

const hashOf = (css: string) => createHash('sha256').update(css).digest('hex').slice(0, 10)

/** The theme's address, named by its content; none where the newsroom changed nothing. */
export function themePathOf(settings: Settings): string | undefined {
  const css = themeCss(settings)
  return css === themeCss(defaultSettings) ? undefined : `/theme-${hashOf(css)}.css`
}

export { contrast, contrastOfAccent, leastContrast } from './contrast.ts'
