import { glow, paint, type Canvas } from '../canvas.ts'
import { add, colour, gradient, mix, scale, smoothstep, type Colour } from '../colour.ts'
import type { Film } from '../develop.ts'
import { harbourWater } from '../harbour.ts'
import { maskOf, sheet, type Mask } from '../mask.ts'
import { clouds, hash } from '../noise.ts'

export const film: Film = { saturation: 1.02, vignette: 0.36, grain: 0.012 }

const water = {
  line: 0.64,
  deep: colour('#1a2633'),
  glint: colour('#ffc98e'),
  sunAt: 0.6,
  seed: 71,
}

export async function draw(canvas: Canvas): Promise<void> {
  const farQuay = await maskOf(canvas, farQuayShapes())
  const nearQuay = await maskOf(canvas, nearQuayShapes())
  paint(canvas, (u, v, x, y) => {
    if (v > water.line) return null
    const behind = hills(sunrise(sky(u, v), u, v), u, v)
    return mix(mix(behind, farSteel, farQuay(x, y) * 0.9), nearSteel, nearQuay(x, y) * 0.97)
  })
  portholes(canvas, nearQuay)
  lamps(canvas)
  paint(canvas, (u, v) => (v > water.line ? harbourWater(canvas, water, u, v) : null))
}

const farSteel = colour('#8b6c67')
const nearSteel = colour('#17191f')
const skyColours = gradient(
  [0, '#39506e'],
  [0.25, '#6f7f93'],
  [0.45, '#d0a184'],
  [0.58, '#f3b77e'],
  [0.66, '#fbd49c'],
)
const cloudTop = colour('#4b5568')
const cloudBelly = colour('#c9715a')

function sky(u: number, v: number): Colour {
  const cover = smoothstep(0.46, 0.74, clouds(u * 2.6 - v * 0.5, v * 8.5, 41, 6))
  return mix(skyColours(v), mix(cloudTop, cloudBelly, smoothstep(0.15, 0.5, v)), cover * 0.72)
}

const sun = colour('#ffd9a0')

function sunrise(behind: Colour, u: number, v: number): Colour {
  return add(behind, sun, 1.3 * Math.exp(-((u - 0.6) ** 2 * 60 + (v - 0.6) ** 2 * 220)))
}

const hillside = colour('#a98478')

function hills(behind: Colour, u: number, v: number): Colour {
  return v > 0.6 - 0.035 * clouds(u * 4, 0.3, 6, 5) ? mix(behind, hillside, 0.75) : behind
}

function farQuayShapes(): string {
  const sheds = Array.from(
    { length: 40 },
    (_, index) =>
      `<rect x="${960 + index * 14}" y="${600 + ((index * 7) % 3) * 8}" width="13" height="40"/>`,
  )
  return [
    crane(1180, 0.62, -1),
    crane(1330, 0.62, -1),
    crane(1450, 0.6, -1),
    '<rect x="980" y="612" width="520" height="30"/>',
    '<rect x="0" y="624" width="1500" height="18"/>',
    ...sheds,
  ].join('')
}

function nearQuayShapes(): string {
  const ferry =
    'M430 640L436 596H470L474 560H520L524 528H560L566 500H640V470H662V500H690V448Q706 440 724 448V500H800L806 520H900L912 552H980L1000 590H1046L1026 640Z'
  return `${crane(300, 1.15)}${crane(90, 1.3)}<path d="${ferry}"/><rect x="0" y="626" width="440" height="16"/>`
}

/** A gantry crane on the quay; `facing` is 1 towards the right, -1 towards the left. */
function crane(x: number, size: number, facing: 1 | -1 = 1): string {
  const across = (n: number) => n * size * facing
  const up = (n: number) => -n * size
  const line = (width: number, path: string) =>
    `<path fill="none" stroke-width="${width * size}" d="${path}"/>`
  return `<g transform="translate(${x} 640)">${[
    line(7, `M${across(-40)} 0L${across(-34)} ${up(250)}M${across(46)} 0L${across(40)} ${up(250)}`),
    line(
      7,
      `M${across(-40)} ${up(8)}H${across(46)}M${across(-38)} ${up(90)}H${across(44)}M${across(-34)} ${up(250)}H${across(40)}`,
    ),
    line(
      3,
      `M${across(-38)} ${up(90)}L${across(40)} ${up(250)}M${across(44)} ${up(90)}L${across(-34)} ${up(250)}`,
    ),
    line(8, `M${across(-110)} ${up(262)}H${across(270)}`),
    line(5, `M0 ${up(250)}L${across(8)} ${up(372)}L${across(20)} ${up(250)}`),
    line(
      2.2,
      `M${across(8)} ${up(372)}L${across(-108)} ${up(264)}M${across(8)} ${up(372)}L${across(150)} ${up(264)}`,
    ),
    line(
      2.2,
      `M${across(8)} ${up(372)}L${across(268)} ${up(264)}M${across(190)} ${up(262)}V${up(150)}`,
    ),
  ].join(
    '',
  )}<rect x="${Math.min(across(-70), across(-20))}" y="${up(288)}" width="${50 * size}" height="${30 * size}"/><rect x="${across(190) - 16 * size}" y="${up(150)}" width="${32 * size}" height="${16 * size}"/></g>`
}

const decks = [
  { y: 566, height: 18, from: 530, to: 890 },
  { y: 584, height: 16, from: 482, to: 960 },
  { y: 540, height: 9, from: 570, to: 880 },
]
const porthole = scale(colour('#ffd08a'), 1.5)

function portholes(canvas: Canvas, ship: Mask): void {
  for (const deck of decks) {
    for (let index = 0; index < (deck.to - deck.from) / 9; index += 1) {
      const u = (deck.from + index * 9) / sheet.width
      const v = (deck.y + deck.height * 0.3) / sheet.height
      const isDark = hash(index, deck.y, 3) < 0.22
      if (isDark || ship(u * canvas.width, v * canvas.height) < 0.9) continue
      glow(canvas, u, v, 0.001, porthole, 2.6)
    }
  }
}

const white = scale(colour('#ffdfae'), 2)
const red = scale(colour('#ff5a3c'), 2)

function lamps(canvas: Canvas): void {
  const places = [
    [308, 272, white],
    [97, 212, white],
    [610, 262, white],
    [1020, 600, red],
    [1172, 400, white],
    [660, 470, white],
  ] as const
  for (const [x, y, lamp] of places) glow(canvas, x / sheet.width, y / sheet.height, 0.0022, lamp)
}
