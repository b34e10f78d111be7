import { clamp, type Colour } from './colour.ts'

/** A picture in the making: linear light, three numbers a pixel. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly light: Float32Array
}

/** What a brush knows of the pixel it is asked for: its place from 0 to 1, and in pixels. */
export type Brush = (u: number, v: number, x: number, y: number) => Colour | null

export function blankCanvas(width: number, height: number): Canvas {
  return { width, height, light: new Float32Array(width * height * 3) }
}

export function copyOf(canvas: Canvas): Canvas {
  return { ...canvas, light: canvas.light.slice() }
}

/** Asks the brush for every pixel; where it answers `null` the canvas stays as it was. */
export function paint(canvas: Canvas, brush: Brush): void {
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      const light = brush(x / canvas.width, y / canvas.height, x, y)
      if (light) setPixel(canvas, x, y, light)
    }
  }
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The same for a part of the canvas, whose bounds are given from 0 to 1. */
export function paintIn(canvas: Canvas, area: Area, brush: Brush): void {
  const fromX = Math.max(0, Math.floor(area.left * canvas.width))
  const toX = Math.min(canvas.width, Math.ceil(area.right * canvas.width))
  const fromY = Math.max(0, Math.floor(area.top * canvas.height))
  const toY = Math.min(canvas.height, Math.ceil(area.bottom * canvas.height))
  for (let y = fromY; y < toY; y += 1) {
    for (let x = fromX; x < toX; x += 1) {
      const light = brush(x / canvas.width, y / canvas.height, x, y)
      if (light) setPixel(canvas, x, y, light)
    }
  }
}

/** The light at a place given from 0 to 1; beyond the edge, the edge's. */
export function lightAt(canvas: Canvas, u: number, v: number): Colour {
  return pixel(canvas, u * canvas.width, v * canvas.height)
}

export function pixel(canvas: Canvas, x: number, y: number): Colour {
  const column = clamp(Math.floor(x), 0, canvas.width - 1)
  const row = clamp(Math.floor(y), 0, canvas.height - 1)
  const at = (row * canvas.width + column) * 3
  return [canvas.light[at] ?? 0, canvas.light[at + 1] ?? 0, canvas.light[at + 2] ?? 0]
}

function setPixel(canvas: Canvas, x: number, y: number, light: Colour): void {
  const at = (y * canvas.width + x) * 3
  canvas.light[at] = light[0]
  canvas.light[at + 1] = light[1]
  canvas.light[at + 2] = light[2]
}

/** Adds the light of a lamp at (u, v): brightest in the middle, gone at four radii. */
export function glow(
  canvas: Canvas,
  u: number,
  v: number,
  radius: number,
  lamp: Colour,
  falloff = 2,
): void {
  const reach = radius * 4
  const aspect = canvas.width / canvas.height
  const rim = 1 / (1 + 4 ** falloff * 4)
  const area = {
    left: u - reach,
    right: u + reach,
    top: v - reach * aspect,
    bottom: v + reach * aspect,
  }
  paintIn(canvas, area, (_u, _v, x, y) => {
    const distance =
      Math.hypot(x - u * canvas.width, y - v * canvas.height) / (radius * canvas.width)
    const strength = 1 / (1 + distance ** falloff * 4) - rim
    if (strength <= 0) return null
    const under = pixel(canvas, x, y)
    return [
      under[0] + lamp[0] * strength,
      under[1] + lamp[1] * strength,
      under[2] + lamp[2] * strength,
    ]
  })
}

/** Softens the whole canvas: two passes of a box filter along rows and columns. */
export function blur(canvas: Canvas, radius: number): void {
  const { width, height } = canvas
  for (let pass = 0; pass < 2; pass += 1) {
    blurLines(canvas, radius, { length: width, step: 3, lines: height, lineStep: width * 3 })
    blurLines(canvas, radius, { length: height, step: width * 3, lines: width, lineStep: 3 })
  }
}

interface Direction {
  readonly length: number
  readonly step: number
  readonly lines: number
  readonly lineStep: number
}

function blurLines({ light }: Canvas, radius: number, along: Direction): void {
  const source = light.slice()
  const window = 2 * radius + 1
  for (let line = 0; line < along.lines; line += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const start = line * along.lineStep + channel
      const at = (index: number) =>
        source[start + clamp(index, 0, along.length - 1) * along.step] ?? 0
      let sum = 0
      for (let index = -radius; index <= radius; index += 1) sum += at(index)
      for (let index = 0; index < along.length; index += 1) {
        light[start + index * along.step] = sum / window
        sum += at(index + radius + 1) - at(index - radius)
      }
    }
  }
}
