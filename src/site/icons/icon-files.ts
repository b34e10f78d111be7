import { paintIcons } from '#domains/publishing'
import type { Context } from '#platform/context'
import { iconSvg } from '#platform/icons'
import { icoOf } from './ico.ts'

/** Each address of an icon that is painted, with what it is. */
export const iconFiles = {
  '/favicon.ico': 'image/x-icon',
  '/apple-touch-icon.png': 'image/png',
  '/icon-192.png': 'image/png',
  '/icon-512.png': 'image/png',
} as const

/** Painted once, and again when the paper's name or accent has changed. */
export const paintedIcons = (
  ctx: Context,
): Promise<Readonly<Record<keyof typeof iconFiles, Buffer>>> =>
  ctx.remember(
    'icons',
    () => ['settings'],
    async () => {
      const rounded = iconSvg(ctx.settings, 'rounded')
      const square = iconSvg(ctx.settings, 'square')
      const small = await paintIcons(rounded, [16, 32, 48])
      const [touch, middle, large] = await paintIcons(square, [180, 192, 512])
      if (!touch || !middle || !large) throw new Error('An icon was not painted')
      return {
        '/favicon.ico': icoOf(small),
        '/apple-touch-icon.png': touch,
        '/icon-192.png': middle,
        '/icon-512.png': large,
      }
    },
  )
