import { glow, lightAt, paint, pixel, type Canvas } from '../canvas.ts'
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
import { clouds, hash, ridges } from '../noise.ts'

export const film: Film = {
  exposure: 1.25,
  saturation: 0.96,
  vignette: 0.42,
  grain: 0.012,
  tint: { shadows: [-0.05, 0, 0.12], lights: [0.05, 0.02, -0.03] },
}

const roadside = 0.74

export async function draw(canvas: Canvas): Promise<void> {
  const shapes = {
    gable: await maskOf(canvas, '<path d="M300 742V470H1060V742Z"/>'),
    roof: await maskOf(
      canvas,
      '<path d="M268 478L352 318H1010L1094 478Z"/><rect x="392" y="262" width="52" height="70"/><rect x="918" y="262" width="52" height="70"/>',
    ),
    joinery: await maskOf(
      canvas,
      '<rect x="370" y="534" width="236" height="150"/><rect x="752" y="534" width="236" height="150"/><rect x="640" y="528" width="80" height="214"/><rect x="352" y="492" width="654" height="30"/>',
    ),
    glass: await maskOf(canvas, glassShapes()),
    goods: await maskOf(canvas, goodsShapes()),
  }
  paint(canvas, (u, v) => (v < roadside ? walls(hills(sky(u, v), u, v), u, v) : null))
  paint(canvas, (u, v, x, y) => {
    if (v >= roadside) return null
    let light = mix(pixel(canvas, x, y), whitewash(u, v), shapes.gable(x, y))
    light = mix(light, slates(u, v), shapes.roof(x, y))
    light = mix(light, joinery, shapes.joinery(x, y))
    light = mix(light, room(u, v), shapes.glass(x, y))
    return mix(light, goods, shapes.goods(x, y) * 0.85)
  })
  for (const x of [488, 870]) glow(canvas, x / sheet.width, 0.61, 0.055, scale(lampLight, 0.2))
  glow(canvas, 680 / sheet.width, 0.505, 0.0045, scale(lampLight, 2.2))
  paint(canvas, (u, v) => (v >= roadside ? wetRoad(canvas, u, v) : null))
}

const joinery = colour('#1c3b33')
const goods = colour('#3a2616')
const lampLight = colour('#ffbe6e')

const skyColours = gradient([0, '#152a4a'], [0.3, '#2f5176'], [0.5, '#6f8da3'], [0.62, '#d9b592'])
const cloudHue = colour('#22324a')

function sky(u: number, v: number): Colour {
  const cover = smoothstep(0.48, 0.76, clouds(u * 2.4 - v, v * 9, 29, 6))
  return mix(skyColours(v), cloudHue, cover * 0.6)
}

const mountain = colour('#2b3f58')
const moor = colour('#1e2b32')

function hills(behind: Colour, u: number, v: number): Colour {
  const shoulders = 0.11 * bell(u, 0.86, 30) + 0.07 * bell(u, 0.06, 40)
  const peaks =
    0.62 - shoulders * (0.55 + 0.9 * ridges(u * 3.4, 0.4, 11, 5)) - 0.03 * clouds(u * 7, 0.4, 11, 5)
  const moorland = 0.66 - 0.03 * clouds(u * 4, 0.8, 19, 4)
  const withPeaks = v > peaks ? mix(behind, mountain, 0.9) : behind
  return v > moorland ? scale(moor, 0.8 + 0.5 * clouds(u * 40, v * 60, 5, 4)) : withPeaks
}

const stoneDark = colour('#20262b')
const stoneLight = colour('#4d5459')

/** Dry-stone walls to either side of the house. */
function walls(behind: Colour, u: number, v: number): Colour {
  const top = 0.688 + 0.008 * clouds(u * 26, 0.5, 3, 3)
  const isBesideTheHouse = u < 0.205 || u > 0.705
  if (v < top || !isBesideTheHouse) return behind
  const row = Math.floor((v - top) * 78)
  const along = u * 66 + (row % 2) * 0.5 + clouds(u * 20, row, 8, 2)
  const joint = Math.abs((along % 1) - 0.5) > 0.42 || Math.abs((((v - top) * 78) % 1) - 0.5) > 0.42
  const stone = mix(stoneDark, stoneLight, hash(Math.floor(along), row, 4))
  return scale(stone, joint ? 0.35 : 0.9)
}

const limewash = colour('#8fa3b8')

function whitewash(u: number, v: number): Colour {
  const worn = 0.42 + 0.16 * clouds(u * 30, v * 40, 13, 5)
  const spill = bell(u, 0.325, 220) + bell(u, 0.58, 220)
  return add(scale(limewash, worn), lampLight, 0.16 * spill * smoothstep(0.45, 0.62, v))
}

const slateDark = colour('#1a222d')
const slateLight = colour('#3a4757')

function slates(u: number, v: number): Colour {
  const row = Math.floor(v * 120)
  const slate = mix(
    slateDark,
    slateLight,
    hash(Math.floor(u * 110 + (row % 2) * 0.5), row, 21) * 0.7,
  )
  return scale(slate, (v * 120) % 1 < 0.14 ? 0.55 : 1)
}

function room(u: number, v: number): Colour {
  const lamp = Math.exp(-(((v - 0.55) / 0.09) ** 2))
  const shelves = Math.abs(((v * 34) % 1) - 0.5) > 0.44 ? 0.55 : 1
  return scale(lampLight, (0.5 + 0.8 * lamp) * shelves * (0.8 + 0.4 * clouds(u * 30, v * 24, 7, 3)))
}

function glassShapes(): string {
  const panes = [370, 752].flatMap((left) =>
    [0, 1, 2].map((pane) => `<rect x="${left + 10 + pane * 74}" y="544" width="68" height="130"/>`),
  )
  return [...panes, '<rect x="652" y="540" width="56" height="92"/>'].join('')
}

/** Loaves, jars and the heads of two people sitting down. */
function goodsShapes(): string {
  const jars = Array.from({ length: 14 }, (_, index) => {
    const left = index < 7 ? 384 + index * 30 : 768 + (index - 7) * 30
    const height = 12 + hash(index, 5, 2) * 16
    return `<rect x="${left}" y="${674 - height}" width="18" height="${height}" rx="4"/>`
  })
  const people = [440, 828, 906].map(
    (x) =>
      `<circle cx="${x}" cy="622" r="15"/><path d="M${x - 30} 674Q${x - 28} 638 ${x} 638Q${x + 28} 638 ${x + 30} 674Z"/>`,
  )
  return [...jars, ...people].join('')
}

const tarmac = colour('#2a3038')
const paving = colour('#4a4f55')

function wetRoad(canvas: Canvas, u: number, v: number): Colour {
  const nearness = (v - roadside) / (1 - roadside)
  if (nearness < 0.13) return footpath(u, v, nearness)
  const distance = 1 / (nearness + 0.2)
  const ripple = clouds(u * 24 * distance * 0.4, distance * 9, 51, 5) - 0.5
  const mirrored = roadside - (v - roadside) * 0.85 - Math.abs(ripple) * 0.06
  const reflection = lightAt(
    canvas,
    u + ripple * 0.03 * (0.4 + nearness),
    clamp(mirrored, 0.02, roadside - 0.004),
  )
  const puddle =
    0.1 + 0.55 * smoothstep(0.46, 0.62, clouds(u * 4 * distance * 0.5, distance * 2, 17, 4))
  const ground = scale(tarmac, 0.3 + 0.3 * clouds(u * 90 * distance * 0.3, distance * 20, 9, 4))
  return scale(mix(ground, reflection, puddle), 1 - 0.3 * nearness)
}

function footpath(u: number, v: number, nearness: number): Colour {
  if (nearness > 0.11) return scale(paving, 0.35)
  const isJoint = Math.abs(((u - 0.5) * 40) % 1) < 0.03 || Math.abs(nearness - 0.055) < 0.003
  const spill = bell(u, 0.325, 130) + bell(u, 0.58, 130) + bell(u, 0.453, 400)
  const stone = scale(paving, (isJoint ? 0.3 : 0.5) + 0.3 * clouds(u * 70, v * 120, 27, 4))
  return add(stone, lampLight, 0.22 * spill)
}
