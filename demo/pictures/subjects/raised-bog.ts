import { paint, type Canvas } from '../canvas.ts'
import { clamp, colour, gradient, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { clouds } from '../noise.ts'

export const film: Film = { exposure: 0.98, vignette: 0.36, grain: 0.008 }

const horizon = 0.36

export function draw(canvas: Canvas): void {
  paint(canvas, (u, v) => (v < horizon ? hills(sky(u, v), u, v) : bog(u, v)))
}

const skyColours = gradient([0, '#7f93a6'], [0.2, '#b4bfc4'], [0.36, '#efe3c9'])
const cloudShade = colour('#77818c')
const cloudLit = colour('#fff3da')

function sky(u: number, v: number): Colour {
  const cover = clouds(u * 2 + v, v * 10, 5, 6)
  const shaded = mix(skyColours(v), cloudShade, smoothstep(0.5, 0.8, cover) * 0.6)
  return mix(shaded, cloudLit, smoothstep(0.4, 0.2, cover) * 0.5 * smoothstep(0, 0.3, v))
}

const hillHaze = colour('#e4d9c2')
const ranges = [
  { seed: 3, frequency: 2.2, height: 0.1, base: 0.37, hue: colour('#9aa6a9'), strength: 0.7 },
  { seed: 8, frequency: 3, height: 0.055, base: 0.372, hue: colour('#7b857f'), strength: 0.8 },
]

function hills(behind: Colour, u: number, v: number): Colour {
  let light = behind
  for (const range of ranges) {
    const crest = range.base - range.height * clouds(u * range.frequency, 0.7, range.seed, 6)
    if (v <= crest) continue
    const hazy = mix(range.hue, hillHaze, smoothstep(crest, horizon + 0.02, v) * 0.6)
    light = mix(light, hazy, range.strength)
  }
  return light
}

const bogHaze = colour('#e6dbc4')
const peat = colour('#15130f')
const poolLevel = 0.5

function bog(u: number, v: number): Colour {
  const below = v - horizon
  const distance = 1 / (below + 0.018)
  const aside = (u - 0.5) * distance
  const depth = clouds(aside * 0.95 + 3, distance * 0.62, 91, 6, 0.52) - poolLevel
  const inPool = smoothstep(-0.004, 0.012, depth)
  const bank = scale(moss(aside, distance, below), 1 - 0.5 * smoothstep(-0.02, 0, depth))
  const pool = mix(poolWater(u, distance, below), peat, smoothstep(0.03, 0, depth) * 0.7)
  return mix(mix(bank, pool, inPool), bogHaze, Math.exp(-below * 15) * 0.8)
}

const mossDark = colour('#3f3a22')
const mossGold = colour('#a0803f')
const mossRed = colour('#6d3b2c')
const mossGreen = colour('#66713a')

function moss(aside: number, distance: number, below: number): Colour {
  const tuft = clouds(aside * 9, distance * 5, 17, 5)
  const kind = clouds(aside * 2.2, distance * 1.6, 23, 5)
  let light = mix(mossDark, mossGold, tuft * 0.75 + 0.1)
  light = mix(light, mossRed, smoothstep(0.45, 0.7, kind) * 0.65)
  light = mix(light, mossGreen, smoothstep(0.55, 0.35, kind) * 0.5)
  const blades = 0.56 * clouds(aside * 60, distance * 34, 37, 4) * smoothstep(0.02, 0.3, below)
  return scale(light, (0.55 + 0.75 * tuft) * (0.86 + blades))
}

function poolWater(u: number, distance: number, below: number): Colour {
  const ripple = clouds((u * 60) / (0.3 + below * 2), distance * 9, 33, 4) - 0.5
  const mirrored = clamp(horizon - below * 0.55 - ripple * 0.02, 0.01, horizon - 0.01)
  return scale(sky(u + ripple * 0.01, mirrored), 0.62 + 0.3 * smoothstep(0.7, 0.1, below))
}
