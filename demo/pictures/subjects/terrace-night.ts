import { seeded } from '../../seeded.ts'
import { glow, lightAt, paint, paintIn, type Canvas } from '../canvas.ts'
import { add, clamp, colour, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { clouds, hash } from '../noise.ts'
import { door, doorArea, windowArea, windowPane, type Door, type Window } from '../terrace.ts'

export const film: Film = {
  exposure: 1.5,
  saturation: 1.02,
  vignette: 0.5,
  grain: 0.012,
  tint: { shadows: [-0.06, 0, 0.14], lights: [0.05, 0.02, -0.03] },
}

const pavement = 0.8
const houseWidth = 1 / 4.4
const firstHouse = -0.08

export function draw(canvas: Canvas): void {
  const random = seeded(3)
  const windows = allWindows(random.next)
  const doors = allDoors(random.next)
  paint(canvas, (u, v) => (v < pavement ? wall(u, v) : [0, 0, 0]))
  for (const window of windows) {
    paintIn(canvas, windowArea(window), (u, v) => windowPane(window, u, v))
    if (window.lamp) glow(canvas, window.x, window.y, 0.03, scale(lampGlow, 0.09 * window.lamp))
  }
  for (const entrance of doors) {
    paintIn(canvas, doorArea(entrance), (u, v) => door(entrance, u, v))
    glow(canvas, entrance.x, entrance.y - entrance.height - 0.03, 0.035, scale(doorGlow, 0.28))
  }
  paint(canvas, (u, v) => railings(u, v, doors))
  paint(canvas, (u, v) => (v >= pavement ? wetStreet(canvas, u, v) : null))
}

const lampGlow = colour('#ff9f4a')
const doorGlow = colour('#ffb060')

function allWindows(random: () => number): Window[] {
  const storeys = [
    { y: 0.17, height: 0.062 },
    { y: 0.385, height: 0.092 },
    { y: 0.63, height: 0.088 },
  ]
  const windows: Window[] = []
  for (let house = 0; house < 6; house += 1) {
    for (const [storey, { y, height }] of storeys.entries()) {
      for (const column of [0, 1]) {
        const isDoorway = storey === 2 && column === 1
        if (isDoorway) continue
        const x = firstHouse + house * houseWidth + houseWidth * (0.27 + 0.46 * column)
        const lamp = random() < 0.5 ? 0 : 0.35 + random() * 0.75
        windows.push({ x, y, width: houseWidth * 0.105, height, lamp, character: random() })
      }
    }
  }
  return windows
}

const doorPaint = ['#551f19', '#1d2c40', '#22362b', '#6e5a2c', '#33243a', '#20343a'].map(colour)

function allDoors(random: () => number): Door[] {
  return doorPaint.map((paintwork, house) => ({
    x: firstHouse + house * houseWidth + houseWidth * 0.73,
    y: 0.7,
    width: houseWidth * 0.115,
    height: 0.105,
    paintwork,
    character: random(),
  }))
}

const brickHues = ['#5a3a2e', '#61493a', '#54362d', '#6a4a3a', '#573c33', '#5e4234'].map(colour)
const brickPale = colour('#7a5846')
const mortar = colour('#57504a')
const stone = colour('#8a8278')
const eaves = colour('#6c6660')
const plinth = colour('#6d6a66')

function wall(u: number, v: number): Colour {
  const course = Math.floor(v * 150)
  const along = u * 130 + (course % 2) * 0.5
  const house = clamp(Math.floor((u - firstHouse) / houseWidth), 0, 5)
  const brick = mix(brickHues[house] ?? mortar, brickPale, hash(Math.floor(along), course, 4) * 0.6)
  const inJoint = Math.abs((along % 1) - 0.5) > 0.45 || Math.abs(((v * 150) % 1) - 0.5) > 0.41
  let light = scale(
    inJoint ? mix(brick, mortar, 0.6) : brick,
    0.34 + 0.35 * clouds(u * 3, v * 4, 7, 5),
  )
  const inHouse = ((u - firstHouse) / houseWidth) % 1
  if (inHouse < 0.012 || inHouse > 0.99) light = scale(light, 0.5)
  if (v < 0.055) {
    light = mix(scale(eaves, 0.5 + 0.3 * clouds(u * 60, v * 40, 2, 4)), light, v < 0.045 ? 0 : 0.3)
  }
  if (Math.abs(v - 0.512) < 0.007) light = scale(stone, 0.5)
  if (v > 0.755) light = scale(plinth, 0.45 + 0.25 * clouds(u * 40, v * 60, 3, 4))
  return light
}

const iron = scale(colour('#0b0c0f'), 0.8)

function railings(u: number, v: number, doors: readonly Door[]): Colour | null {
  if (v < 0.7 || v > pavement) return null
  if (doors.some((entrance) => Math.abs(u - entrance.x) < entrance.width * 1.5)) return null
  const inBar = Math.abs(((u * 95) % 1) - 0.5) < 0.1
  const top = 0.705 + (Math.floor(u * 95) % 2) * 0.004
  const inRail = Math.abs(v - 0.718) < 0.0035
  return (inBar && v > top) || inRail ? iron : null
}

const asphalt = colour('#3f434c')
const kerb = scale(colour('#77726b'), 0.4)

function wetStreet(canvas: Canvas, u: number, v: number): Colour {
  const nearness = (v - pavement) / (1 - pavement)
  if (nearness < 0.06) return kerb
  const distance = 1 / (nearness + 0.25)
  const ripple = clouds(u * 40, v * 30 * distance * 0.4, 3, 5) - 0.5
  const slabs = Math.floor(nearness * 5) * 0.6
  const inJoint =
    Math.abs(((u - 0.5) * distance * 3 + slabs) % 1) < 0.03 || Math.abs((distance * 2.2) % 1) < 0.05
  const mirrored = pavement - (v - pavement) * 1.35 - 0.01 - Math.abs(ripple) * 0.05
  const reflection = lightAt(canvas, u + ripple * 0.02, mirrored)
  const puddle = 0.55 * smoothstep(0.3, 0.62, clouds(u * 5 * distance, nearness * 6, 14, 4))
  const ground = scale(asphalt, 0.22 + 0.2 * clouds(u * 20 * distance, nearness * 20, 8, 4))
  const light = add(ground, reflection, puddle)
  return inJoint ? scale(light, 0.7) : light
}
