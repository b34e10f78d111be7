import { sRGB } from 'colorjs.io/fn'
import type { Conversion } from './colours.ts'

/** Pixels of 16 bits as a decoder gives them, neither profile nor codes applied. */
export interface Decoded {
  readonly pixels: Uint16Array
  /** Of which a fourth is opacity. */
  readonly channels: 3 | 4
  /** The largest number that the file can hold. */
  readonly white: number
}

/**
 * Converts pixels to sRGB of 8 bits. Light above the white of a page is rolled off with its hue kept;
 * a colour that sRGB does not have becomes the one at its edge.
 */
export function toSrgb({ pixels, channels, white }: Decoded, by: Conversion): Buffer {
  const lights = Float64Array.from({ length: white + 1 }, (_, value) => by.light(value / white))
  const lightAt = (at: number) => lights[Math.min(pixels[at] ?? 0, white)] ?? 0
  const [rr = 0, rg = 0, rb = 0, gr = 0, gg = 0, gb = 0, br = 0, bg = 0, bb = 0] = by.matrix
  const result = Buffer.alloc(pixels.length)
  for (let at = 0; at < pixels.length; at += channels) {
    const [x, y, z] = [lightAt(at), lightAt(at + 1), lightAt(at + 2)]
    const red = rr * x + rg * y + rb * z
    const green = gr * x + gg * y + gb * z
    const blue = br * x + bg * y + bb * z
    const scale = by.isHdr ? scaleOf(red, green, blue, by.systemGamma) : 1
    result[at] = encoded(red * scale)
    result[at + 1] = encoded(green * scale)
    result[at + 2] = encoded(blue * scale)
    if (channels === 4)
      result[at + 3] = Math.round(255 * Math.min(1, (pixels[at + 3] ?? 0) / white))
  }
  return result
}

// Up to here light is shown as it is; above, a page's white is left room for what is brighter.
const knee = 0.8

function scaleOf(red: number, green: number, blue: number, systemGamma: number): number {
  const luminance = Math.max(0, 0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const bent = systemGamma === 1 ? 1 : luminance ** (systemGamma - 1)
  const brightest = Math.max(red, green, blue) * bent
  return brightest > knee ? (bent * rolledOff(brightest)) / brightest : bent
}

const rolledOff = (light: number): number =>
  knee + (1 - knee) * (1 - Math.exp((knee - light) / (1 - knee)))

const steps = 16_384
const ends = Uint8Array.from({ length: steps + 1 }, (_, step) =>
  Math.round(255 * sRGB.fromBase([step / steps, 0, 0])[0]),
)
const encoded = (light: number): number =>
  ends[Math.round(steps * Math.min(1, Math.max(0, light)))] ?? 0
