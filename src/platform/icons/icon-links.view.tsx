import { createHash } from 'node:crypto'
import { keptFragment } from '../pages/index.ts'
import type { Settings } from '../settings/index.ts'
import { iconSvg } from './icon-svg.ts'

/** For the head of every page: the icon in each kind that browsers and telephones ask for. */
export const IconLinks = keptFragment(
  ({ settings }: { settings: Pick<Settings, 'name' | 'accentLight'> }) => {
    const at = versionOf(settings)
    return (
      <>
        <link rel="icon" href={`/favicon.ico${at}`} sizes="48x48" />
        <link rel="icon" href={`/icon.svg${at}`} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={`/apple-touch-icon.png${at}`} />
        <link rel="manifest" href={`/manifest.webmanifest${at}`} />
      </>
    )
  },
  () => 'icons',
)

/** Changes with the icon, so that browsers ask for the new one though they keep the old for a day. */
export const versionOf = (settings: Pick<Settings, 'name' | 'accentLight'>): string =>
  `?v=${createHash('sha256')
    .update(`${settings.name}\n${iconSvg(settings, 'rounded')}`)
    .digest('hex')
    .slice(0, 8)}`
