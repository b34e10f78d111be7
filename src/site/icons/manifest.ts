import type { Settings } from '#platform/settings'
import { initialOf, versionOf } from '#platform/icons'

/** The web app manifest (W3C): what a telephone calls the paper on its first screen. */
export const manifestOf = (
  settings: Pick<Settings, 'name' | 'tagline' | 'language' | 'accentLight'>,
) => ({
  id: '/',
  name: settings.name,
  short_name: shortNameOf(settings.name),
  ...(settings.tagline ? { description: settings.tagline } : {}),
  lang: settings.language,
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  theme_color: settings.accentLight,
  background_color: '#fdfcf9',
  icons: [192, 512].flatMap((side) =>
    (['any', 'maskable'] as const).map((purpose) => ({
      src: `/icon-${side}.png${versionOf(settings)}`,
      sizes: `${side}x${side}`,
      type: 'image/png',
      purpose,
    })),
  ),
})

// Under an icon there is room for about twelve letters.
const shortNameOf = (name: string): string =>
  name.length <= 12
    ? name
    : name
        .replace(/^(?:the|an|na)\s+/i, '')
        .slice(0, 12)
        .trim() || initialOf(name)
