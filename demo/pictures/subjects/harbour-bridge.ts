import { glow, lightAt, paint, type Canvas } from '../canvas.ts'
import { add, bell, colour, gradient, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { harbourWater } from '../harbour.ts'
import { maskOf, type Mask } from '../mask.ts'
import { clouds, hash } from '../noise.ts'

export const film: Film = {
  saturation: 0.95,
  vignette: 0.34,
  grain: 0.012,
  exposure: 1.02,
  tint: { shadows: [-0.03, 0, 0.08], lights: [0.05, 0.02, -0.03] },
}

const water = {
  line: 0.66,
  deep: colour('#1d3138'),
  glint: colour('#ffd7a0'),
  sunAt: 0.3,
  seed: 83,
}

export async function draw(canvas: Canvas): Promise<void> {
  const town = await maskOf(canvas, townShapes())
  const bridge = await maskOf(canvas, bridgeShapes())
  const quay = await maskOf(canvas, quayShapes())
  const boats = await Promise.all(
    moored.map(async (boat) => ({ ...boat, mask: await maskOf(canvas, boatShapes(boat)) })),
  )
  paint(canvas, (u, v, x, y) => {
    if (v > water.line) return null
    const land = mix(hills(sky(u, v), u, v), townStone(u, v), town(x, y) * 0.85)
    const covered = bridge(x, y)
    const rim = covered - bridge(x + 2, y + 2)
    const steel = add(
      mix(steelDark, steelHaze, bell(u, 0.3, 9) * 0.55),
      sunlight,
      Math.max(0, rim) * 0.4,
    )
    return mix(land, steel, covered * 0.96)
  })
  windows(canvas)
  paint(canvas, (u, v) => (v > water.line ? harbourWater(canvas, water, u, v) : null))
  for (const boat of boats) {
    paint(canvas, (u, v, x, y) => afloat(canvas, boat, { u, v, x, y }))
    glow(
      canvas,
      (boat.x + 22 * boat.size) / 1_500,
      (boat.y - 56 * boat.size) / 1_000,
      0.002,
      cabinLamp,
    )
  }
  paint(canvas, (u, v, x, y) => mix(lightAt(canvas, u, v), boatDark, quay(x, y) * 0.97))
}

interface Boat {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The farther first. */
const moored: readonly Boat[] = [
  { x: 1_318, y: 770, size: 0.74 },
  { x: 1_040, y: 862, size: 1.22 },
]
const cabinLamp = scale(colour('#ffdfae'), 1.5)

interface Place {
  readonly u: number
  readonly v: number
  readonly x: number
  readonly y: number
}

/** A boat in silhouette, and below its waterline the same boat in the water. */
function afloat(canvas: Canvas, boat: Boat & { readonly mask: Mask }, at: Place): Colour | null {
  const waterline = (boat.y + 18 * boat.size) / 1_000
  const below = at.v - waterline
  if (below <= 0) {
    const covered = boat.mask(at.x, at.y)
    if (!covered) return null
    const rim = Math.max(0, covered - boat.mask(at.x - 2, at.y - 2))
    return mix(lightAt(canvas, at.u, at.v), add(boatDark, sunlight, rim * 0.5), covered * 0.97)
  }
  const sway = (clouds(at.u * 18, at.v * 60, 66, 4) - 0.5) * 0.03 * (0.3 + below * 9)
  const mirrored = boat.mask((at.u + sway) * canvas.width, (waterline - below) * canvas.height)
  const strength = mirrored * 0.8 * smoothstep(0.3, 0, below)
  return strength > 0 ? mix(lightAt(canvas, at.u, at.v), boatWater, strength) : null
}

const steelDark = colour('#27313a')
const steelHaze = colour('#b98d6c')
const boatDark = colour('#12171c')
const boatWater = colour('#1f2a2f')
const sunlight = colour('#ffcf96')

const skyColours = gradient(
  [0, '#5d7c99'],
  [0.28, '#93a7b3'],
  [0.48, '#e0c7a6'],
  [0.6, '#f6cf98'],
  [0.68, '#fbdcae'],
)
const cloudTop = colour('#8b96a3')
const cloudBelly = colour('#e3a983')
const sunDisc = colour('#ffe2b0')

function sky(u: number, v: number): Colour {
  const streaks = smoothstep(0.5, 0.78, clouds(u * 2.1 + v, v * 12, 57, 6))
  const light = mix(
    skyColours(v),
    mix(cloudTop, cloudBelly, smoothstep(0.1, 0.5, v)),
    streaks * 0.6,
  )
  const around = Math.exp(-((u - 0.3) ** 2 * 46 + (v - 0.5) ** 2 * 120))
  const disc = smoothstep(0.0016, 0.0008, (u - 0.3) ** 2 * 2.25 + (v - 0.5) ** 2)
  return add(add(light, sunDisc, around * 0.85), sunDisc, disc * 1.6)
}

const farHill = colour('#a99787')
const nearHill = colour('#6d6f66')

function hills(behind: Colour, u: number, v: number): Colour {
  const far = 0.6 - 0.06 * clouds(u * 2.4, 0.7, 14, 5) - 0.035 * bell(u, 0.85, 20)
  const near = 0.645 - 0.05 * clouds(u * 3.6, 0.2, 23, 5) * smoothstep(0.35, 1, u)
  let light = behind
  if (v > far) light = mix(light, mix(farHill, sunDisc, bell(u, 0.3, 14) * 0.55), 0.8)
  if (v > near) light = mix(light, scale(nearHill, 0.8 + 0.4 * clouds(u * 50, v * 70, 4, 4)), 0.8)
  return light
}

function townStone(u: number, v: number): Colour {
  const house = hash(Math.floor(u * 74), 3, 8)
  const wall = mix(colour('#5b5955'), colour('#a89684'), house)
  return scale(wall, 0.65 + 0.5 * clouds(u * 60, v * 90, 12, 3))
}

function townShapes(): string {
  const houses = Array.from({ length: 27 }, (_, index) => {
    const x = 905 + index * 23
    const roof = 612 - hash(index, 1, 31) * 34
    const ridge = roof - 10 - hash(index, 2, 31) * 8
    return `<path d="M${x} 662V${roof}L${x + 11} ${ridge}L${x + 22} ${roof}V662Z"/>`
  })
  const church = '<path d="M1178 662V560L1188 490L1198 560V662Z"/>'
  return [...houses, church].join('')
}

/** Three bow arches and, second from the left, the lifting span between its towers. */
function bridgeShapes(): string {
  const spans = [
    { from: -60, to: 300, lifts: false },
    { from: 300, to: 560, lifts: true },
    { from: 560, to: 930, lifts: false },
    { from: 930, to: 1_290, lifts: false },
  ]
  const deck =
    '<rect x="-20" y="586" width="1330" height="12"/><rect x="-20" y="574" width="1330" height="3"/>'
  const piers = spans.map(
    ({ to }) => `<path d="M${to - 13} 598H${to + 13}L${to + 18} 668H${to - 18}Z"/>`,
  )
  const steelwork = spans.map(({ from, to, lifts }) =>
    lifts ? liftingSpan(from, to) : arch(from, to),
  )
  const causeway = '<path d="M1277 586L1500 628V668H1277Z"/>'
  return [deck, causeway, ...piers, ...steelwork].join('')
}

function arch(from: number, to: number): string {
  const middle = (from + to) / 2
  const rise = 148
  const crown = (x: number) => 586 - rise * (1 - ((x - middle) / ((to - from) / 2)) ** 2)
  const hangers = Array.from({ length: 11 }, (_, index) => {
    const x = from + ((to - from) * (index + 1)) / 12
    return `M${x.toFixed(1)} ${crown(x).toFixed(1)}V586`
  })
  const braces = Array.from({ length: 10 }, (_, index) => {
    const x = from + ((to - from) * (index + 1)) / 12
    const next = x + (to - from) / 12
    return `M${x.toFixed(1)} 586L${next.toFixed(1)} ${crown(next).toFixed(1)}`
  })
  const bow = `M${from + 8} 586Q${middle} ${586 - 2 * rise} ${to - 8} 586`
  return `<path fill="none" stroke-width="9" d="${bow}"/><path fill="none" stroke-width="3" d="${hangers.join('')}"/><path fill="none" stroke-width="1.6" d="${braces.join('')}"/>`
}

function liftingSpan(from: number, to: number): string {
  const tower = (x: number) =>
    `<path fill="none" stroke-width="6" d="M${x - 14} 590V388M${x + 14} 590V388M${x - 18} 388H${x + 18}M${x - 14} 540H${x + 14}M${x - 14} 470H${x + 14}"/><path fill="none" stroke-width="2" d="M${x - 14} 540L${x + 14} 470M${x + 14} 540L${x - 14} 470M${x - 14} 470L${x + 14} 390"/><rect x="${x - 11}" y="420" width="22" height="40"/>`
  const truss = Array.from({ length: 9 }, (_, index) => {
    const x = from + 20 + index * 25
    return `M${x} 586L${x + 12.5} 548L${x + 25} 586`
  })
  return `${tower(from + 4)}${tower(to - 4)}<path fill="none" stroke-width="3" d="M${from + 30} 548H${to - 30}M${from} 392H${to}${truss.join('')}"/>`
}

function quayShapes(): string {
  return `<path d="M0 1000V930L330 952L520 1000Z"/>${bollard(120)}${bollard(262)}`
}

function boatShapes({ x, y, size }: Boat): string {
  const at = (dx: number, dy: number) =>
    `${(x + dx * size).toFixed(1)} ${(y + dy * size).toFixed(1)}`
  const hull = `M${at(-130, -22)}Q${at(-60, -8)} ${at(60, -14)}L${at(150, -44)}Q${at(140, 10)} ${at(100, 26)}H${x - 104 * size}Q${at(-126, 6)} ${at(-130, -22)}Z`
  const house = `M${at(-14, -14)}V${y - 70 * size}H${x + 44 * size}L${at(56, -40)}V${y - 14 * size}Z`
  const rigging = `M${at(-40, -12)}V${y - 140 * size}M${at(10, -70)}V${y - 172 * size}M${at(-40, -138)}L${at(-128, -30)}M${at(10, -170)}L${at(146, -46)}M${at(10, -160)}L${at(-40, -130)}`
  return `<path d="${hull}"/><path d="${house}"/><path fill="none" stroke-width="${2.4 * size}" d="${rigging}"/>`
}

function bollard(x: number): string {
  return `<rect x="${x - 9}" y="906" width="18" height="50"/><rect x="${x - 15}" y="900" width="30" height="12" rx="5"/>`
}

const windowLight = scale(colour('#ffce8c'), 1.3)

function windows(canvas: Canvas): void {
  for (let index = 0; index < 46; index += 1) {
    if (hash(index, 4, 9) < 0.6) continue
    const u = 0.605 + hash(index, 1, 9) * 0.39
    glow(canvas, u, 0.622 + hash(index, 2, 9) * 0.028, 0.0009, windowLight, 2.4)
  }
}
