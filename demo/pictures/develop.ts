import sharp from 'sharp'
import { seeded } from '../seeded.ts'
import { blankCanvas, blur, type Canvas } from './canvas.ts'
import { clamp, type Colour } from './colour.ts'

/** How a canvas is turned into a photograph. */
export interface Film {
  readonly exposure?: number
  readonly saturation?: number
  /** How much darker the corners are. */
  readonly vignette?: number
  readonly grain?: number
  /** A tint for the shadows, and one for the lights. */
  readonly tint?: { readonly shadows: Colour; readonly lights: Colour }
}

const largest = 215_000

/** Develops a canvas into a JPEG of at most some 215 kB, with an XMP packet inside if one is given. */
export async function develop(canvas: Canvas, film: Film, xmp: string | null): Promise<Buffer> {
  const { width, height } = canvas
  const raw = { raw: { width, height, channels: 3 as const } }
  const developed = sharp(expose(canvas, film), raw)
  const image = xmp === null ? developed : developed.withXmp(xmp)
  for (let quality = 84; ; quality -= 3) {
    const jpeg = await image.clone().jpeg({ quality, mozjpeg: true }).toBuffer()
    if (jpeg.length <= largest || quality <= 40) return jpeg
  }
}

function expose(canvas: Canvas, film: Film): Buffer {
  const { exposure = 1, saturation = 1, vignette = 0.28, grain = 0.012 } = film
  const { width, height, light } = canvas
  const bloom = bloomOf(canvas)
  const random = seeded(9)
  const bytes = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const corner = (x / width - 0.5) ** 2 + (y / height - 0.5) ** 2
      const strength = exposure * (1 - vignette * corner * 1.9)
      const channel = (n: number) =>
        tone(((light[at + n] ?? 0) + (bloom.light[at + n] ?? 0) * 0.6) * strength)
      const toned = grade([channel(0), channel(1), channel(2)], saturation, film.tint)
      const speck = (random.next() + random.next() + random.next() - 1.5) * grain
      for (const n of [0, 1, 2] as const) {
        bytes[at + n] = clamp(clamp(toned[n]) ** (1 / 2.2) + speck) * 255
      }
    }
  }
  return bytes
}

/** What is brighter than paper bleeds into its surroundings. */
function bloomOf(canvas: Canvas): Canvas {
  const bloom = blankCanvas(canvas.width, canvas.height)
  for (const [index, value] of canvas.light.entries()) {
    bloom.light[index] = Math.max(0, value - 0.55)
  }
  blur(bloom, Math.round(canvas.width / 90))
  return bloom
}

/** Narkowicz's fit of the filmic curve: deep shadows, lights that never clip. */
function tone(value: number): number {
  const x = Math.max(0, value)
  return (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14)
}

function grade(toned: Colour, saturation: number, tint: Film['tint']): Colour {
  const grey = 0.2126 * toned[0] + 0.7152 * toned[1] + 0.0722 * toned[2]
  const channel = (n: 0 | 1 | 2) => {
    const saturated = grey + (toned[n] - grey) * saturation
    if (!tint) return saturated
    return saturated + tint.shadows[n] * (1 - grey) * 0.12 + tint.lights[n] * grey * 0.08
  }
  return [channel(0), channel(1), channel(2)]
}
