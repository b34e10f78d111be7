import { lightAt, type Canvas } from './canvas.ts'
import { add, clamp, mix, scale, smoothstep, type Colour } from './colour.ts'
import { clouds } from './noise.ts'

export interface HarbourWater {
  /** Where the water begins, from 0 to 1. */
  readonly line: number
  readonly deep: Colour
  readonly glint: Colour
  /** Under which part of the sky the glints lie. */
  readonly sunAt: number
  readonly seed: number
}

/** Still water at a quay, mirroring what the canvas shows above its line. */
export function harbourWater(canvas: Canvas, water: HarbourWater, u: number, v: number): Colour {
  const nearness = (v - water.line) / (1 - water.line)
  const distance = 1 / (nearness + 0.05)
  const ripple = clouds((u * 30) / (0.25 + nearness * 1.5), distance * 7, water.seed, 5) - 0.5
  const mirrored = water.line - (v - water.line) * 0.95 - ripple * 0.13 * (0.22 + nearness)
  const reflection = lightAt(
    canvas,
    u + ripple * 0.016 * (0.3 + nearness),
    clamp(mirrored, 0.01, water.line - 0.002),
  )
  const surface = mix(water.deep, reflection, 0.88 - 0.42 * nearness)
  const underSun = Math.exp(-((u - water.sunAt) ** 2) * 22) * (1 - nearness * 0.6)
  const lit = add(surface, water.glint, smoothstep(0.14, 0.4, ripple) * 0.2 * underSun)
  return scale(lit, 1 - 0.18 * nearness)
}
