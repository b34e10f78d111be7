import { paint, pixel, type Canvas } from '../canvas.ts'
import {
  add,
  bell,
  clamp,
  colour,
  gradient,
  mix,
  scale,
  smoothstep,
  type Colour,
} from '../colour.ts'
import type { Film } from '../develop.ts'
import { maskOf, sheet } from '../mask.ts'
import { clouds, ridges } from '../noise.ts'

export const film: Film = { saturation: 0.96, vignette: 0.4, grain: 0.012 }

const horizon = 0.68
const sunAt = 0.38

export async function draw(canvas: Canvas): Promise<void> {
  paint(canvas, (u, v) => (v > horizon ? null : sky(u, v)))
  await turbines(canvas)
  paint(canvas, (u, v) => (v > horizon ? sea(u, v) : null))
}

const skyColours = gradient([0, '#33454f'], [0.35, '#71868b'], [0.6, '#c8cbb9'], [0.7, '#eadfbb'])
const cloudDark = colour('#26343d')
const cloudPale = colour('#788287')
const shaft = colour('#f2e4bd')

function sky(u: number, v: number): Colour {
  const drift = 0.4 * clouds(u * 3, v * 6, 2, 3)
  const cover = smoothstep(0.4, 0.72, clouds(u * 1.8 + drift, v * 6.5, 55, 6))
  const overcast = mix(
    skyColours(v),
    mix(cloudDark, cloudPale, smoothstep(0.05, 0.6, v)),
    cover * 0.85,
  )
  const rays =
    smoothstep(0.5, 0.8, clouds(((u - 0.36) / (v + 0.35)) * 9, 0.3, 61, 3)) *
    smoothstep(0.1, 0.45, v) *
    smoothstep(0.72, 0.5, v)
  return add(overcast, shaft, rays * 0.28 * bell(u, sunAt, 9))
}

/** From the nearest to the farthest: place on the sheet, size, and where the blades have turned to. */
const rows = [
  { x: 210, size: 1.35, turned: 12 },
  { x: 520, size: 0.92, turned: 70 },
  { x: 760, size: 0.66, turned: 35 },
  { x: 945, size: 0.5, turned: 95 },
  { x: 1_085, size: 0.39, turned: 10 },
  { x: 1_195, size: 0.31, turned: 55 },
  { x: 1_282, size: 0.25, turned: 80 },
  { x: 1_352, size: 0.2, turned: 30 },
  { x: 1_408, size: 0.17, turned: 100 },
]
const steelLit = colour('#dfe0d6')
const steelShade = colour('#59646a')

async function turbines(canvas: Canvas): Promise<void> {
  for (const { x, size, turned } of rows.toReversed()) {
    const mask = await maskOf(canvas, turbine(x, size, turned))
    const haze = clamp(1.25 - size * 0.9, 0.05, 0.75)
    paint(canvas, (u, v, px, py) => {
      const covered = mask(px, py)
      if (!covered) return null
      const shade = smoothstep(-1, 1, (u - x / sheet.width) / (0.004 * size))
      const steel = mix(mix(steelLit, steelShade, shade), sky(u, v), haze)
      return mix(pixel(canvas, px, py), steel, covered)
    })
  }
}

function turbine(x: number, size: number, turned: number): string {
  const foot = 680 + 6 * size
  const hub = foot - 400 * size
  const tower = `<path d="M${x - 6.5 * size} ${foot}L${x - 3.2 * size} ${hub}H${x + 3.2 * size}L${x + 6.5 * size} ${foot}Z"/>`
  const base = `<rect x="${x - 10 * size}" y="${foot - 14 * size}" width="${20 * size}" height="${16 * size}"/>`
  const nacelle = `<rect x="${x - 6 * size}" y="${hub - 6 * size}" width="${17 * size}" height="${10 * size}" rx="${3 * size}"/>`
  const blades = [0, 120, 240].map(
    (angle) =>
      `<path transform="translate(${x} ${hub}) rotate(${turned + angle})" d="M${-2.6 * size} 0L${-4.6 * size} ${-40 * size}Q${-2 * size} ${-150 * size} ${0.4 * size} ${-235 * size}L${2 * size} ${-40 * size}L${2.6 * size} 0Z"/>`,
  )
  return tower + base + nacelle + blades.join('')
}

const deepSea = colour('#0f2128')
const sparkle = colour('#f4e6bf')
const foam = colour('#dfe3dc')
const seaHaze = colour('#b9bcae')

function sea(u: number, v: number): Colour {
  const nearness = (v - horizon) / (1 - horizon)
  const distance = 1 / (nearness + 0.045)
  const aside = (u - 0.5) * distance
  const crests = ridges(aside * 1.1 + distance * 0.25, distance * 1.5, 33, 6)
  const waves = crests * 0.7 + clouds(aside * 5, distance * 7, 39, 4) * 0.3
  const mirrored = clamp(horizon - (v - horizon) * 0.5 - (waves - 0.4) * 0.4, 0.02, horizon - 0.01)
  let light = scale(sky(u + (waves - 0.5) * 0.03, mirrored), 0.3 + 0.35 * waves)
  light = mix(light, deepSea, 0.45 * (1 - waves) + 0.12)
  const sunned = bell(u, sunAt, 14) * (1 - nearness * 0.55)
  light = add(light, sparkle, smoothstep(0.62, 0.86, waves) * 0.55 * sunned)
  light = mix(light, foam, smoothstep(0.78, 0.92, crests) * 0.25 * nearness)
  return mix(light, seaHaze, Math.exp(-nearness * 26) * 0.7)
}
