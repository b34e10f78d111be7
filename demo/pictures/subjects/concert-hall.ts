import { seeded } from '../../seeded.ts'
import { glow, lightAt, paint, paintIn, pixel, type Canvas } from '../canvas.ts'
import { add, bell, clamp, colour, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { maskOf } from '../mask.ts'
import { clouds } from '../noise.ts'

export const film: Film = { exposure: 1.3, vignette: 0.45, grain: 0.014 }

export async function draw(canvas: Canvas): Promise<void> {
  paint(canvas, (u, v) => beams(stageFloor(curtain(u, v), u, v), u, v))
  for (const { from } of spotlights) glow(canvas, from, 0.005, 0.012, scale(colour('#fff0d8'), 2.2))
  await piano(canvas)
  audience(canvas)
}

const darkness = colour('#0a0608')
const warmDark = colour('#2a1214')
const velvet = colour('#5a1618')

function curtain(u: number, v: number): Colour {
  const fold = 0.5 + 0.5 * Math.sin(u * 150 + 3 * clouds(u * 6, v * 1.5, 3, 3))
  const lit = 0.5 * fold * bell(u, 0.5, 3.2) * smoothstep(0.74, 0.3, v) * smoothstep(0, 0.18, v)
  return add(mix(darkness, warmDark, bell(v, 0.55, 6)), velvet, lit)
}

const boardDark = colour('#3b2012')
const boardLit = colour('#b8743a')

function stageFloor(behind: Colour, u: number, v: number): Colour {
  if (v <= 0.66 || v >= 0.8) return behind
  const nearness = (v - 0.66) / 0.14
  const isGap = Math.abs((((u - 0.5) / (nearness + 0.9)) * 34) % 1) < 0.05
  const grain = 0.8 + 0.3 * clouds(u * 80, v * 10, 4, 3)
  const light = (0.35 + 0.7 * nearness) * (isGap ? 0.75 : 1) * grain
  return scale(mix(boardDark, boardLit, bell(u, 0.5, 16)), light)
}

const spotlights = [
  { from: 0.22, to: 0.44, width: 0.05, lamp: colour('#ffd9a8'), strength: 0.55 },
  { from: 0.5, to: 0.5, width: 0.055, lamp: colour('#fff0dc'), strength: 0.75 },
  { from: 0.78, to: 0.56, width: 0.05, lamp: colour('#ffd0a0'), strength: 0.55 },
  { from: 0.36, to: 0.62, width: 0.045, lamp: colour('#a9c6ff'), strength: 0.26 },
  { from: 0.66, to: 0.38, width: 0.045, lamp: colour('#a9c6ff'), strength: 0.26 },
]

function beams(behind: Colour, u: number, v: number): Colour {
  const dust = 0.55 + 0.75 * clouds(u * 6 + v, v * 7 - u * 2, 19, 5)
  let light = behind
  for (const { from, to, width, lamp, strength } of spotlights) {
    const down = clamp(v / 0.7)
    const centre = from + (to - from) * down
    const spread = 0.008 + width * down * 1.3
    const shaft =
      Math.exp(-(((u - centre) / spread) ** 2)) * smoothstep(0.735, 0.68, v) * (0.9 - 0.5 * down)
    const pool = Math.exp(-(((u - to) / (width * 1.9)) ** 2 + ((v - 0.71) / 0.024) ** 2))
    light = add(light, lamp, strength * (shaft * dust + pool * 0.55))
  }
  return light
}

const lacquer = colour('#0b0809')
const rimLight = colour('#ffcf9a')

async function piano(canvas: Canvas): Promise<void> {
  const mask = await maskOf(
    canvas,
    '<path d="M610 735V640Q600 615 640 612L700 606Q720 545 830 520Q880 560 905 612Q930 618 925 645L900 650V735H888V655H640V735H624V655H616Z"/><path d="M640 612L842 470L852 478L700 610Z"/><path d="M560 735V665H596V735H588V675H568V735Z"/><path d="M548 668Q548 656 556 655H600Q608 656 608 668Z"/>',
  )
  paint(canvas, (_u, _v, x, y) => {
    const covered = mask(x, y)
    if (!covered) return null
    const rim = clamp((covered - mask(x + 1, y - 3)) * 1.2)
    return mix(pixel(canvas, x, y), add(lacquer, rimLight, rim * 0.55), covered)
  })
}

const silhouette = colour('#070506')
const hairLight = colour('#8a5a38')

function audience(canvas: Canvas): void {
  const random = seeded(5)
  const rows = [
    { row: 0, y: 0.85, size: 0.024 },
    { row: 1, y: 0.915, size: 0.032 },
    { row: 2, y: 1, size: 0.043 },
  ]
  for (const { row, y, size } of rows) {
    for (let seat = -0.02; seat < 1.04; seat += size * 2.5) {
      const x = seat + (random.next() - 0.5) * size * 0.5 + (row % 2) * size
      const top = y + (random.next() - 0.5) * 0.02
      const radius = size * (0.85 + random.next() * 0.25)
      listener(canvas, x, top, radius, 0.5 * (1 - row * 0.3))
    }
  }
}

function listener(canvas: Canvas, x: number, y: number, radius: number, rimStrength: number): void {
  const area = { left: x - radius * 1.9, right: x + radius * 1.9, top: y - radius * 1.3, bottom: 1 }
  paintIn(canvas, area, (u, v) => {
    const across = (u - x) * 1.5
    const down = v - y
    const distance = Math.hypot(across / 1.02, down / 1.22) / radius
    const head = smoothstep(1.02, 0.96, distance)
    const shoulder = (down - radius * 1.05) / (radius * 0.9)
    const inShoulders =
      shoulder > 0 && Math.abs(across) < radius * (1 + 0.75 * Math.sqrt(Math.min(1, shoulder)))
    const covered = inShoulders ? 1 : head
    if (!covered) return null
    const rim = head * smoothstep(0.72, 1, distance) * smoothstep(0.3, -1, down / radius)
    const light = add(silhouette, hairLight, inShoulders ? 0 : rim * rimStrength * bell(u, 0.5, 5))
    return mix(lightAt(canvas, u, v), light, covered)
  })
}
