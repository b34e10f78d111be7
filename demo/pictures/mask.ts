import sharp from 'sharp'
import type { Canvas } from './canvas.ts'
import { clamp } from './colour.ts'

/** How much of a pixel lies under a shape, from 0 to 1. */
export type Mask = (x: number, y: number) => number

/** Shapes are drawn on a sheet of 1,500 by 1,000, whatever the size of the canvas. */
export const sheet = { width: 1_500, height: 1_000 }

/** A mask cut from SVG shapes; what has no fill or stroke of its own is cut solid. */
export async function maskOf(canvas: Canvas, shapes: string): Promise<Mask> {
  const { width, height } = canvas
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    viewBox="0 0 ${sheet.width} ${sheet.height}" preserveAspectRatio="none">
    <rect width="${sheet.width}" height="${sheet.height}" fill="#000"/>
    <g fill="#fff" stroke="#fff" stroke-width="0">${shapes}</g></svg>`
  const cut = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer()
  return (x, y) => {
    const column = clamp(Math.floor(x), 0, width - 1)
    const row = clamp(Math.floor(y), 0, height - 1)
    return (cut[row * width + column] ?? 0) / 255
  }
}
