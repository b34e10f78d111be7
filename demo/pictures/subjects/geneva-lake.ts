import { seeded } from '../../seeded.ts'
import { glow, lightAt, paint, type Canvas } from '../canvas.ts'
import { add, clamp, colour, gradient, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { clouds, hash, ridges } from '../noise.ts'

export const film: Film = {
  saturation: 0.86,
  vignette: 0.3,
  grain: 0.01,
  tint: { shadows: [-0.05, 0, 0.12], lights: [0.06, 0.02, -0.03] },
}

const shoreline = 0.655

export function draw(canvas: Canvas): void {
  const houses = housesAlongTheShore()
  paint(canvas, (u, v) => {
    if (v > shoreline) return null
    const withMountains = foothills(massif(sky(u, v), u, v), u, v)
    return town(withMountains, u, v, houses)
  })
  paint(canvas, (u, v) => fountain(canvas, u, v))
  paint(canvas, (u, v) => (v > shoreline ? water(canvas, u, v) : null))
  lampsAndTheirReflections(canvas)
}

const skyColours = gradient(
  [0, '#2b4468'],
  [0.32, '#5c7697'],
  [0.5, '#a9a6b4'],
  [0.62, '#e2bda6'],
  [0.7, '#f0cfae'],
)
const cloudLow = colour('#d8a99a')
const cloudHigh = colour('#8590a8')

function sky(u: number, v: number): Colour {
  const cover =
    smoothstep(0.5, 0.78, clouds(u * 2.2 + v * 1.2, v * 9, 3, 6)) * smoothstep(0.02, 0.3, v)
  return mix(skyColours(v), mix(cloudLow, cloudHigh, smoothstep(0.5, 0.1, v)), cover * 0.65)
}

const rockShade = colour('#3d4759')
const rockLit = colour('#68718a')
const snowShade = colour('#6f86ab')
const snowLit = colour('#fff0e4')
const alpineHaze = colour('#c3aeb0')

function massif(behind: Colour, u: number, v: number): Colour {
  const height = 0.13 + 0.2 * Math.exp(-(((u - 0.36) / 0.36) ** 2))
  const crest = skyline(u, 21, 3.1, height, 0.645)
  if (v <= crest) return behind
  const slope = (a: number, b: number) => ridges(a * 17 + b * 9, b * 30, 31, 5)
  const step = 0.0016
  const across = slope(u + step, v) - slope(u - step, v)
  const down = slope(u, v + step) - slope(u, v - step)
  const lit = clamp(0.56 + (-across * 0.9 - down * 0.3) * 1.5)
  const snow = smoothstep(0.6, 0.4, v - 0.05 * clouds(u * 14, v * 14, 8, 4))
  const face = mix(mix(rockShade, rockLit, lit), mix(snowShade, snowLit, lit), snow * 0.95)
  const hazy = mix(face, alpineHaze, 0.18 + smoothstep(0.4, 0.66, v) * 0.55)
  return mix(behind, hazy, smoothstep(0, 0.0022, v - crest))
}

const woodsDark = colour('#4e5b70')
const woodsLight = colour('#6c7385')
const valleyHaze = colour('#b79d9a')

function foothills(behind: Colour, u: number, v: number): Colour {
  const crest =
    skyline(u, 47, 2.3, 0.075, 0.635) -
    0.045 * Math.exp(-(((u - 0.93) / 0.17) ** 2)) -
    0.02 * Math.exp(-(((u - 0.05) / 0.1) ** 2))
  if (v <= crest) return behind
  const woods = mix(woodsDark, woodsLight, clouds(u * 60, v * 90, 5, 4))
  const hazy = mix(woods, valleyHaze, smoothstep(0.54, 0.66, v) * 0.5)
  return mix(behind, hazy, smoothstep(0, 0.002, v - crest))
}

function skyline(u: number, seed: number, frequency: number, height: number, base: number): number {
  const jagged = ridges(u * frequency, seed * 0.37, seed, 6) * 0.75
  return base - height * (jagged + 0.25 * clouds(u * frequency * 0.6, 1.3, seed + 9, 4))
}

interface DemoServer {
  readonly left: number
  readonly right: number
  readonly height: number
  readonly brightness: number
}

function housesAlongTheShore(): DemoServer[] {
  const random = seeded(4)
  const houses: DemoServer[] = []
  for (let left = 0; left < 1;) {
    const width = 0.006 + random.next() * 0.016
    const tower = random.next() < 0.05 ? 0.016 : 0
    const height = 0.012 + random.next() * 0.011 + tower
    houses.push({ left, right: left + width * 1.5, height, brightness: random.next() * 0.5 })
    left += width + (random.next() < 0.2 ? 0.004 : 0)
  }
  return houses
}

const trees = colour('#2a3240')
const wallDark = colour('#3a4353')
const wallLight = colour('#7b7480')
const windowLight = colour('#ffc98a')
const townHaze = colour('#a39aa4')

function town(behind: Colour, u: number, v: number, houses: readonly DemoServer[]): Colour {
  let light = behind
  const treetops = shoreline - 0.012 - 0.01 * clouds(u * 22, 0.4, 77, 4)
  if (v > treetops) light = mix(light, scale(trees, 0.8 + 0.5 * clouds(u * 90, v * 90, 2, 3)), 0.95)
  for (const house of houses) {
    const roof = shoreline - 0.006 - house.height
    if (u < house.left || u >= house.right || v <= roof) continue
    const column = (u - house.left) * 620
    const floor = (v - roof) * 420
    let wall = scale(mix(wallDark, wallLight, house.brightness * 0.8), 0.9)
    const inWindow = isMiddle(column % 1) && isMiddle(floor % 1)
    const lit = hash(Math.floor(column), Math.floor(floor), Math.floor(house.left * 1e4)) > 0.78
    if (inWindow && lit) wall = add(wall, windowLight, 0.75)
    light = mix(light, mix(wall, townHaze, 0.28), 0.9)
  }
  return light
}

function isMiddle(position: number): boolean {
  return position > 0.3 && position < 0.7
}

const spray = colour('#fdf1e6')

function fountain(canvas: Canvas, u: number, v: number): Colour | null {
  const height = (shoreline - v) / (shoreline - 0.27)
  const aside = u - 0.742
  if (height < 0.01 || height > 1.03 || Math.abs(aside) > 0.12) return null
  const jet = Math.exp(-((aside / (0.0016 + 0.0022 * height)) ** 2)) * smoothstep(1.02, 0.9, height)
  const veilWidth = 0.012 + 0.024 * (1 - height * height * 0.6)
  const veil =
    Math.exp(-(((aside - 0.012 - 0.02 * (1 - height)) / veilWidth) ** 2)) *
    smoothstep(1, 0.7, height) *
    smoothstep(0.02, 0.5, height)
  const wisps = smoothstep(0.28, 0.85, clouds(u * 120 - v * 40, v * 22, 12, 4))
  const density = clamp(jet * 0.9 + veil * wisps * 0.5)
  return density < 0.004 ? null : mix(lightAt(canvas, u, v), spray, density * 0.85)
}

const deepWater = colour('#1f3348')
const glint = colour('#f7d3b0')

function water(canvas: Canvas, u: number, v: number): Colour {
  const nearness = (v - shoreline) / (1 - shoreline)
  const distance = 1 / (nearness + 0.035)
  const ripple = clouds((u * 34) / (0.25 + nearness * 1.6), distance * 7.5, 63, 5) - 0.5
  const swell = clouds((u * 13) / (0.2 + nearness), distance * 2.6, 64, 4) - 0.5
  const mirrored =
    shoreline - (v - shoreline) * 0.92 - ripple * 0.12 * (0.25 + nearness) - swell * 0.05
  const reflection = lightAt(
    canvas,
    u + ripple * 0.012 * (0.4 + nearness),
    clamp(mirrored, 0.02, shoreline - 0.002),
  )
  const surface = mix(deepWater, reflection, 0.86 - 0.45 * nearness)
  const lit = add(surface, glint, smoothstep(0.16, 0.42, ripple) * 0.1 * (1 - nearness))
  return scale(lit, 1 - 0.2 * nearness)
}

const streetLamp = scale(colour('#ffc27a'), 1.8)
const whiteLamp = scale(colour('#ffe9cf'), 1.8)
const lampOnWater = colour('#ffb870')

function lampsAndTheirReflections(canvas: Canvas): void {
  const random = seeded(8)
  for (let lamp = 0; lamp < 70; lamp += 1) {
    const u = random.next()
    const v = shoreline - 0.004 - random.next() * 0.006
    const size = 0.0013 + random.next() * 0.0012
    glow(canvas, u, v, size, random.next() < 0.8 ? streetLamp : whiteLamp)
    for (let step = 1; step < 26; step += 1) {
      const below = shoreline + step * 0.0042 * (1 + step * 0.05)
      const strength = 0.42 * (1 - step / 26) * hash(step, lamp, 6)
      glow(
        canvas,
        u + (hash(lamp, step, 5) - 0.5) * 0.006,
        below,
        0.0011,
        scale(lampOnWater, strength),
      )
    }
  }
}
