import type { Settings } from '../settings/index.ts'
import { slugOf } from '../slugs/index.ts'
import { contrast } from '../theme/index.ts'
import { letters } from './letters.ts'

/** Rounded for a tab; square where the system cuts its own shape, the letter within the safe middle. */
export type IconShape = 'rounded' | 'square'

const side = 64
const paper = '#ffffff'
const ink = '#14171b'

/**
 * The paper's icon: the initial of its name on its accent, or on one whose name has no letter, a page.
 * Drawn of outlines: no machine needs a font.
 * @example iconSvg({ name: 'The Tholsel', accentLight: '#09514a' }, 'rounded') // <svg …>
 */
export function iconSvg(
  { name, accentLight }: Pick<Settings, 'name' | 'accentLight'>,
  shape: IconShape,
): string {
  const on = contrast(paper, accentLight) >= contrast(ink, accentLight) ? paper : ink
  const corner = shape === 'rounded' ? ' rx="12"' : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}"${corner} fill="${accentLight}"/><path fill="${on}" ${markOf(name, shape)}/></svg>`
}

function markOf(name: string, shape: IconShape): string {
  const letter = letters[initialOf(name)]
  if (!letter) return 'd="M16 16h32v10H16zM16 32h14v4H16zM16 40h14v4H16zM34 32h14v12H34z"'
  const [width, below, above, outline] = letter
  const room = shape === 'rounded' ? 40 : 36
  const scale = Math.min(room / (above - below), room / width)
  const left = (side - width * scale) / 2
  const line = side / 2 + ((above + below) / 2) * scale
  const round = (value: number) => Math.round(value * 1000) / 1000
  return `transform="matrix(${round(scale)} 0 0 ${round(scale)} ${round(left)} ${round(line)})" d="${outline}"`
}

const article = /^(?:the|an|na)[\s-]+(?=\S)/i

/**
 * The letter by which a paper is known, of A to Z and the digits: after the article, without accents,
 * from any script. Empty where the name has none.
 */
export function initialOf(name: string): string {
  const [first = ''] = slugOf(name.trim().replace(article, ''), '')
  return first.toUpperCase()
}
