import { seeded, type Seeded } from '../../seeded.ts'
import { glow, lightAt, paint, paintIn, pixel, type Canvas } from '../canvas.ts'
import { clamp, colour, gradient, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { maskOf } from '../mask.ts'
import { clouds, smoothNoise } from '../noise.ts'

export const film: Film = {
  exposure: 0.8,
  saturation: 0.85,
  vignette: 0.34,
  grain: 0.014,
  tint: { shadows: [-0.04, 0, 0.08], lights: [0.04, 0.02, -0.02] },
}

const horizon = 0.47
const vanishing = 0.56
/** How far below the horizon the ground lies at a distance of one. */
const eyeHeight = 0.42
const fog = colour('#c4c8ca')

export async function draw(canvas: Canvas): Promise<void> {
  paint(canvas, (u, v) => (v < horizon ? sky(u, v) : ground(u, v)))
  await bareTrees(canvas)
  lorries(canvas)
}

const skyColours = gradient([0, '#7f8d9c'], [0.3, '#aab3bb'], [0.47, '#d3d0c9'])
const farWood = colour('#8b929a')

function sky(u: number, v: number): Colour {
  const light = scale(skyColours(v), 0.86 + 0.28 * clouds(u * 2.4, v * 6, 4, 5))
  const treeline =
    horizon - 0.018 - 0.03 * clouds(u * 16, 0.2, 9, 5) - 0.012 * smoothNoise(u * 140, 0.5, 3)
  return v > treeline ? mix(light, farWood, 0.62) : light
}

const snowShade = colour('#c3c8cd')
const snowLit = colour('#e9e8e4')
const grass = colour('#6d665a')
const groundFog = colour('#d0d1d0')

function ground(u: number, v: number): Colour {
  const below = v - horizon
  const distance = 1 / (below + 0.004)
  const aside = (u - vanishing) * distance
  const rough = clouds(aside * 6, distance * 2.2, 19, 4)
  const snow = scale(
    mix(snowShade, snowLit, clouds(aside * 1.1, distance, 15, 5)),
    0.86 + 0.2 * rough,
  )
  const edge = 1.35 + 0.25 * (rough - 0.5)
  const onRoad = smoothstep(
    edge + 0.05,
    edge - 0.12,
    Math.abs(aside + 0.1 * clouds(1, distance * 0.2, 2)),
  )
  const withRoad = mix(snow, road(aside, distance), onRoad)
  const verge =
    smoothstep(0.1, 0, Math.abs(Math.abs(aside) - 1.75) - 0.25) *
    smoothstep(0.55, 0.75, clouds(aside * 24, distance * 5, 44, 3))
  return mix(mix(withRoad, grass, verge * 0.55), groundFog, Math.exp(-below * 13) * 0.88)
}

const asphaltDark = colour('#6f7479')
const asphaltLight = colour('#8d9195')
const slush = colour('#aab0b5')
const wetShine = colour('#d8d9d8')

function road(aside: number, distance: number): Colour {
  const asphalt = mix(asphaltDark, asphaltLight, clouds(aside * 3, distance * 0.9, 25, 5))
  const fromRut = Math.abs(aside) - 0.62
  const rut = Math.exp(-((fromRut / 0.17) ** 2))
  const swept = clamp(0.25 + rut * 0.95 + (Math.abs(fromRut) < 0.5 ? 0.1 : 0))
  const wet = rut * smoothstep(0.45, 0.75, clouds(aside * 2, distance * 0.6, 33, 4))
  return mix(mix(slush, asphalt, swept), wetShine, wet * 0.5)
}

const bark = colour('#30343a')

async function bareTrees(canvas: Canvas): Promise<void> {
  const random = seeded(12)
  const distances = Array.from({ length: 24 }, (_, index) => 1.05 * 1.19 ** index).toReversed()
  for (const distance of distances) {
    for (const side of [-1, 1]) {
      const near = 1 / distance
      const x = (vanishing + side * (2.35 + random.next() * 0.3) * eyeHeight * near) * 1500
      const y = (horizon + eyeHeight * near) * 1000
      const height = (620 + random.next() * 130) * near
      if (x < -200 || x > 1700) continue
      const trunk = { x, y, angle: -Math.PI / 2 + (random.next() - 0.5) * 0.06 }
      const tree = branches(random, trunk, height * 0.36, 15 * near, 5)
      const mask = await maskOf(canvas, tree)
      const haze = 1 - Math.exp(-distance * 0.125)
      const wood = mix(bark, fog, clamp(haze * 0.92))
      const reach = height / 1000 + 0.02
      const area = {
        left: x / 1500 - reach,
        right: x / 1500 + reach,
        top: y / 1000 - reach,
        bottom: y / 1000 + 0.02,
      }
      paintIn(canvas, area, (_u, _v, px, py) => {
        const covered = mask(px, py)
        return covered > 0 ? mix(pixel(canvas, px, py), wood, covered * 0.95) : null
      })
    }
  }
}

interface Twig {
  readonly x: number
  readonly y: number
  readonly angle: number
}

function branches(
  random: Seeded,
  from: Twig,
  length: number,
  width: number,
  depth: number,
): string {
  const x = from.x + Math.cos(from.angle) * length
  const y = from.y + Math.sin(from.angle) * length
  const stroke = `<path d="M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}" stroke-width="${Math.max(0.5, width).toFixed(2)}" stroke-linecap="round"/>`
  if (depth <= 0 || length < 3) return stroke
  const forks = depth > 3 ? 3 : 2
  const grown = Array.from({ length: forks }, (_, index) => {
    const along = 0.55 + (0.45 * index) / (forks - 1)
    const twig = {
      x: from.x + (x - from.x) * along,
      y: from.y + (y - from.y) * along,
      angle: from.angle + (random.next() - 0.5) * 1.15,
    }
    return branches(random, twig, length * (0.58 + random.next() * 0.2), width * 0.6, depth - 1)
  })
  return stroke + grown.join('')
}

const tarpaulin = colour('#2b302c')
const windscreen = colour('#1d2226')
const headlamp = scale(colour('#fff2d2'), 1.9)

function lorries(canvas: Canvas): void {
  const convoy = [
    { distance: 17, aside: -0.5 },
    { distance: 11.5, aside: -0.55 },
    { distance: 7, aside: -0.6 },
  ]
  for (const { distance, aside } of convoy) {
    const near = 1 / distance
    const x = vanishing + aside * eyeHeight * near
    const y = horizon + eyeHeight * near
    const width = 0.62 * eyeHeight * near
    const height = 0.62 * near * 0.7
    const haze = 1 - Math.exp(-distance * 0.11)
    const body = mix(tarpaulin, fog, haze)
    const area = { left: x - width, right: x + width, top: y - height, bottom: y + 0.01 }
    paintIn(canvas, area, (u, v) => {
      const across = Math.abs(u - x) / width
      const up = (y - v) / height
      if (across >= 1 || up <= -0.02 || up >= 1 || (up > 0.55 && across > 0.92)) return null
      const isGlass = up > 0.62 && up < 0.84 && across < 0.8
      const light = isGlass ? mix(body, windscreen, 0.6 * (1 - haze)) : body
      const solid = up > 0.12 || across > 0.55 ? 1 : 0.55
      return mix(lightAt(canvas, u, v), light, solid * 0.95)
    })
    for (const side of [-1, 1]) {
      glow(canvas, x + side * width * 0.72, y - height * 0.27, 0.0045 + 0.02 * near, headlamp, 2.1)
    }
  }
}
