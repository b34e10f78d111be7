import { seeded, type Seeded } from '../../seeded.ts'
import { blur, copyOf, lightAt, paint, paintIn, pixel, type Canvas } from '../canvas.ts'
import { add, bell, clamp, colour, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { clouds } from '../noise.ts'

export const film: Film = { exposure: 1.25, saturation: 1.05, vignette: 0.5, grain: 0.014 }

export function draw(canvas: Canvas): void {
  const random = seeded(77)
  paint(canvas, (u, v) =>
    mix(night, glare, bell(v, 0.42, 14) * (0.5 + 0.6 * clouds(u * 2, v * 2, 3, 4))),
  )
  streetLights(canvas, random)
  carsAhead(canvas)
  blur(canvas, 2)
  drops(canvas, random)
}

const night = colour('#0d1420')
const glare = colour('#27303f')
const lampColours = [
  '#ffb45e',
  '#ffcf8f',
  '#ff8a4a',
  '#ffe4bd',
  '#ff5a45',
  '#8fd0ff',
  '#b9f0d8',
  '#ffd76a',
].map(colour)

/** A lamp out of focus is a disc, a little brighter along its rim. */
function disc(canvas: Canvas, u: number, v: number, radius: number, lamp: Colour): void {
  const tall = (radius * canvas.width) / canvas.height
  const area = {
    left: u - radius * 1.1,
    right: u + radius * 1.1,
    top: v - tall * 1.1,
    bottom: v + tall * 1.1,
  }
  paintIn(canvas, area, (_u, _v, x, y) => {
    const distance =
      Math.hypot(x - u * canvas.width, y - v * canvas.height) / (radius * canvas.width)
    const strength =
      smoothstep(1.03, 0.97, distance) * (0.85 + 0.24 * smoothstep(0.6, 0.98, distance))
    return strength > 0 ? add(pixel(canvas, x, y), lamp, strength) : null
  })
}

function streetLights(canvas: Canvas, random: Seeded): void {
  for (let lamp = 0; lamp < 150; lamp += 1) {
    const side = random.next() < 0.5 ? -1 : 1
    const along = random.next() ** 1.5
    const u = 0.52 + side * (0.02 + 0.5 * along)
    const v = 0.46 - 0.32 * along * random.next() - 0.01 * random.next()
    const radius = 0.006 + 0.03 * along * (0.5 + random.next() * 0.6)
    disc(canvas, u, v, radius, scale(random.pick(lampColours), 0.1 + random.next() * 0.32))
    reflect(canvas, random, { u, v: 0.6 + (0.5 - v) * 0.75, radius })
  }
}

function reflect(
  canvas: Canvas,
  random: Seeded,
  from: { u: number; v: number; radius: number },
): void {
  const warm = lampColours.slice(0, 4)
  for (let step = 0; step < 3; step += 1) {
    const u = from.u + (random.next() - 0.5) * 0.01
    const lamp = scale(random.pick(warm), 0.05 + 0.08 * random.next())
    disc(canvas, u, from.v + step * from.radius * 1.5, from.radius * (0.8 - 0.1 * step), lamp)
  }
}

const headlamp = scale(colour('#fff3da'), 0.8)
const tailLamp = scale(colour('#ff3b2a'), 0.8)

function carsAhead(canvas: Canvas): void {
  for (const u of [0.475, 0.515]) disc(canvas, u, 0.475, 0.016, headlamp)
  for (const u of [0.6, 0.66]) disc(canvas, u, 0.49, 0.024, tailLamp)
}

const shine: Colour = [0.3, 0.3, 0.3]

/** Each drop on the glass shows the street upside down. */
function drops(canvas: Canvas, random: Seeded): void {
  const street = copyOf(canvas)
  for (let drop = 0; drop < 520; drop += 1) {
    const u = random.next()
    const v = random.next()
    const radius = 0.0012 + random.next() ** 5 * 0.0135
    const length = 0.85 + random.next() * 0.4
    const tall = (radius * canvas.width) / canvas.height
    const area = {
      left: u - radius * 1.4,
      right: u + radius * 1.4,
      top: v - tall * 1.5,
      bottom: v + tall * 1.5,
    }
    paintIn(canvas, area, (pu, pv, x, y) => {
      const across = (pu - u) / radius
      const down = (pv - v) / tall / length
      const distance = Math.hypot(across, down)
      if (distance >= 1) return null
      const seen = lightAt(street, clamp(u - across * radius * 9), clamp(v - down * tall * 9))
      const bulge = (0.7 + 0.5 * (1 - distance ** 2)) * (0.55 + 0.45 * smoothstep(1, 0.7, distance))
      const isShining = Math.hypot(across + 0.3, down + 0.35) < 0.16
      const light = add(scale(seen, bulge), shine, isShining ? 1 : 0)
      return mix(pixel(canvas, x, y), light, smoothstep(1, 0.85, distance))
    })
  }
}
