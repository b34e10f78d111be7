import { paint, pixel, type Canvas } from '../canvas.ts'
import { add, bell, colour, gradient, mix, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { maskOf } from '../mask.ts'
import { clouds } from '../noise.ts'

export const film: Film = {
  exposure: 1.08,
  vignette: 0.38,
  grain: 0.012,
  tint: { shadows: [-0.04, 0, 0.1], lights: [0.05, 0.02, -0.03] },
}

const horizon = 0.66

export async function draw(canvas: Canvas): Promise<void> {
  paint(canvas, (u, v) => fields(sky(u, v), u, v))
  for (const [index, pylon] of pylons.toReversed().entries()) {
    const nearer = pylons[pylons.length - index - 2]
    const mask = await maskOf(canvas, lattice(pylon) + (nearer ? wires(pylon, nearer) : ''))
    const steel = mix(nearSteel, farSteel, 1 - pylon.size)
    paint(canvas, (_u, _v, x, y) => {
      const covered = mask(x, y)
      return covered ? mix(pixel(canvas, x, y), steel, covered * 0.95) : null
    })
  }
}

const nearSteel = colour('#14171d')
const farSteel = colour('#96725f')

const skyColours = gradient(
  [0, '#27405f'],
  [0.3, '#5b7489'],
  [0.46, '#b19d90'],
  [0.57, '#eaa45f'],
  [0.66, '#f7c174'],
)
const cloudTop = colour('#3d4a60')
const cloudFire = colour('#d2694a')
const afterglow = colour('#ffcf8c')

function sky(u: number, v: number): Colour {
  const bands = smoothstep(0.48, 0.74, clouds(u * 1.7 + v * 0.6, v * 13, 37, 6))
  const light = mix(skyColours(v), mix(cloudTop, cloudFire, smoothstep(0.15, 0.52, v)), bands * 0.7)
  return add(light, afterglow, 0.7 * Math.exp(-((u - 0.72) ** 2 * 18 + (v - 0.64) ** 2 * 160)))
}

const distantField = colour('#8a6a58')
const nearField = colour('#1d2219')
const stubble = colour('#4c4228')
const hedge = colour('#10140f')

function fields(behind: Colour, u: number, v: number): Colour {
  const ridge = horizon - 0.035 * clouds(u * 2.6, 0.2, 15, 5) + 0.01
  if (v <= ridge) return behind
  const nearness = (v - ridge) / (1 - ridge)
  const distance = 1 / (nearness + 0.08)
  const tufts = clouds((u - 0.5) * distance * 20, distance * 14, 7, 5)
  let light = mix(distantField, mix(nearField, stubble, tufts * 0.8), smoothstep(0, 0.3, nearness))
  for (const [at, sway] of [
    [0.06, 3],
    [0.17, 5],
    [0.36, 8],
  ] as const) {
    const line = at + 0.03 * clouds(u * sway, at, 41, 4)
    const height = 0.012 + at * 0.09 * clouds(u * 40, at * 9, 43, 4)
    const inHedge =
      smoothstep(line + 0.002, line - 0.002, nearness) *
      smoothstep(line - height - 0.003, line - height + 0.003, nearness)
    light = mix(light, hedge, inHedge * (0.55 + at))
  }
  return add(light, afterglow, 0.06 * bell(u, 0.72, 10) * smoothstep(0.4, 0, nearness))
}

interface Pylon {
  readonly x: number
  readonly foot: number
  readonly size: number
}

/** From the nearest to the farthest, walking towards the light. */
const pylons: readonly Pylon[] = [
  { x: 330, foot: 905, size: 1 },
  { x: 668, foot: 778, size: 0.56 },
  { x: 846, foot: 722, size: 0.35 },
  { x: 954, foot: 692, size: 0.23 },
  { x: 1_024, foot: 676, size: 0.155 },
  { x: 1_072, foot: 668, size: 0.11 },
]

const arms = [
  { up: 560, reach: 92 },
  { up: 640, reach: 118 },
  { up: 716, reach: 84 },
]

function lattice({ x, foot, size }: Pylon): string {
  const at = (across: number, up: number) =>
    `${(x + across * size).toFixed(1)} ${(foot - up * size).toFixed(1)}`
  const legs = `M${at(-74, 0)}L${at(-20, 500)}L${at(-9, 790)}L${at(0, 820)}L${at(9, 790)}L${at(20, 500)}L${at(74, 0)}`
  const heights = [0, 120, 225, 315, 390, 450, 500, 560, 640, 716, 780]
  const half = (up: number) => (up < 500 ? 74 - (54 * up) / 500 : 20 - (11 * (up - 500)) / 290)
  const braces = heights.slice(1).map((up, index) => {
    const below = heights[index] ?? 0
    return `M${at(-half(below), below)}L${at(half(up), up)}M${at(half(below), below)}L${at(-half(up), up)}M${at(-half(up), up)}L${at(half(up), up)}`
  })
  const crossArms = arms.map(
    ({ up, reach }) =>
      `M${at(-reach, up)}L${at(-12, up + 26)}L${at(12, up + 26)}L${at(reach, up)}L${at(-reach, up)}M${at(-reach, up)}L${at(-reach, up - 30)}M${at(reach, up)}L${at(reach, up - 30)}`,
  )
  const line = (width: number, path: string) =>
    `<path fill="none" stroke-width="${Math.max(0.9, width * size)}" stroke-linejoin="round" d="${path}"/>`
  return line(6, legs) + line(2.6, braces.join('')) + line(4, crossArms.join(''))
}

function wires(far: Pylon, near: Pylon): string {
  const lines = arms.flatMap(({ up, reach }) =>
    [-1, 1].map((side) => {
      const from = { x: far.x + side * reach * far.size, y: far.foot - (up - 30) * far.size }
      const to = { x: near.x + side * reach * near.size, y: near.foot - (up - 30) * near.size }
      const sag = 70 * near.size
      return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${((from.x * 2 + to.x) / 3).toFixed(1)} ${((from.y + to.y) / 2 + sag).toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`
    }),
  )
  return `<path fill="none" stroke-width="${Math.max(0.8, 1.8 * near.size)}" d="${lines.join('')}"/>`
}
