/** The contrast of two colours such as #09514a, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** What an accent stands on, or is written on, in each scheme (tokens.css). */
const grounds = {
  accentLight: ['#ffffff', '#fdfcf9', '#f4f1ea'],
  accentDark: ['#0d2320', '#14171b', '#1c2026'],
} as const

/** The least that words of any size need (WCAG 2.2, 1.4.3, AA). */
export const leastContrast = 4.5

/** The contrast of an accent where it is weakest: as a link on paper, and under the words of a button. */
export const contrastOfAccent = (scheme: keyof typeof grounds, accent: string): number =>
  Math.min(...grounds[scheme].map((ground) => contrast(accent, ground)))

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
