import type { Area } from './canvas.ts'
import { add, colour, mix, scale, smoothstep, type Colour } from './colour.ts'
import { clouds } from './noise.ts'

interface Opening {
  /** The middle, and half the width and height, from 0 to 1. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** From 0 to 1: where the lamp stands, how the curtain hangs. */
  readonly character: number
}

export interface Window extends Opening {
  /** How bright the room is; 0 when nobody is in it. */
  readonly lamp: number
}

export interface Door extends Opening {
  readonly paintwork: Colour
}

const sill = scale(colour('#a39c92'), 0.5)
const surround = colour('#b9b2a6')
const nightGlass = colour('#141a24')
const skyGlass = colour('#3b4a60')
const barLit = colour('#3a2c20')
const barDark = colour('#8d8a85')

export function windowArea({ x, y, width, height }: Window): Area {
  return {
    left: x - width * 1.2,
    right: x + width * 1.2,
    top: y - height * 1.2,
    bottom: y + height * 1.2,
  }
}

/** A sash window, six panes wide and high, from outside. */
export function windowPane(window: Window, u: number, v: number): Colour | null {
  const across = (u - window.x) / window.width
  const down = (v - window.y) / window.height
  if (Math.abs(across) > 1.16 || Math.abs(down) > 1.16) return null
  if (Math.abs(across) > 1 || Math.abs(down) > 1) return down > 1 ? sill : scale(surround, 0.28)
  const glass = window.lamp ? litRoom(window, across, down) : darkGlass(window, across, down)
  if (!inGlazingBar(across, down)) return glass
  return mix(glass, window.lamp ? barLit : barDark, window.lamp ? 0.85 : 0.55)
}

function inGlazingBar(across: number, down: number): boolean {
  const upright = Math.abs((((across + 1) * 1.5) % 1) - 0.5) > 0.455 || Math.abs(across) > 0.95
  const level = Math.abs((((down + 1) * 2) % 1) - 0.5) > 0.46
  return upright || level || Math.abs(down) < 0.03 || Math.abs(down) > 0.965
}

const lampEdge = colour('#ff9f4a')
const lampMiddle = colour('#ffd9a0')

function litRoom({ lamp, character }: Window, across: number, down: number): Colour {
  const curtain = smoothstep(
    0.55,
    0.95,
    Math.abs(across) + 0.12 * Math.sin(down * 3 + character * 9),
  )
  const near = Math.exp(-((across - (character - 0.5)) ** 2 * 2 + (down + 0.1) ** 2 * 2))
  const light = scale(
    mix(lampEdge, lampMiddle, near),
    lamp * (0.5 + near * 1.1) * (1 - 0.7 * curtain),
  )
  const hasPlants = character > 0.6 && down > 0.2
  return hasPlants ? scale(light, 0.6 + 0.3 * clouds(across * 4, down * 4, 9, 3)) : light
}

function darkGlass(window: Window, across: number, down: number): Colour {
  const cloud = clouds(across * 1.2 + window.x * 9, down * 1.1, 5, 4)
  return mix(nightGlass, skyGlass, cloud * smoothstep(0.6, -1, down))
}

const fanGlass = scale(colour('#ffc070'), 0.95)
const fanBar = colour('#2a2018')
const threshold = colour('#0c0c0e')
const brass = colour('#e0b860')

export function doorArea({ x, y, width, height }: Door): Area {
  return {
    left: x - width * 1.35,
    right: x + width * 1.35,
    top: y - height * 2.2,
    bottom: y + height,
  }
}

/** A panelled door under a fanlight. */
export function door(entrance: Door, u: number, v: number): Colour | null {
  const across = (u - entrance.x) / entrance.width
  const down = (v - entrance.y) / entrance.height
  if (v < entrance.y - entrance.height) return fanlight(entrance, across, v)
  if (Math.abs(across) > 1.28 || down > 1) return null
  if (Math.abs(across) > 1) return scale(surround, 0.42)
  if (Math.abs(across) > 0.62) return threshold
  if (Math.hypot(across, (down + 0.1) * 2.4) < 0.07) return brass
  const inPanel =
    Math.abs(Math.abs(across / 0.62) - 0.5) < 0.3 && Math.abs((((down + 1) * 1.5) % 1) - 0.5) < 0.36
  return scale(add(entrance.paintwork, [0.002, 0.002, 0.002]), inPanel ? 0.75 : 1.05)
}

function fanlight(entrance: Door, across: number, v: number): Colour | null {
  const up = v - (entrance.y - entrance.height)
  const radius = Math.hypot(across, up / (entrance.width * 1.5))
  if (radius > 1.22) return null
  if (radius > 1) return scale(surround, 0.5)
  const angle = Math.atan2(up, across * entrance.width)
  const isBar = Math.abs(((angle / Math.PI) * 7) % 1) < 0.1 || Math.abs(radius - 0.5) < 0.04
  return isBar ? fanBar : fanGlass
}
