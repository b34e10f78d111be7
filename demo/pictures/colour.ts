/** Red, green and blue as linear light: 0 is black, 1 is paper white, more than 1 glows. */
export type Colour = readonly [red: number, green: number, blue: number]

const gamma = 2.2

/** @example colour('#2b4468') */
export function colour(hex: string): Colour {
  const channel = (from: number) => (Number.parseInt(hex.slice(from, from + 2), 16) / 255) ** gamma
  return [channel(1), channel(3), channel(5)]
}

export function mix(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ]
}

export function scale(light: Colour, factor: number): Colour {
  return [light[0] * factor, light[1] * factor, light[2] * factor]
}

export function add(light: Colour, more: Colour, factor = 1): Colour {
  return [light[0] + more[0] * factor, light[1] + more[1] * factor, light[2] + more[2] * factor]
}

export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value
}

/** 0 before `from`, 1 after `to`, and a soft rise between them; `from` may be the larger. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from))
  return t * t * (3 - 2 * t)
}

/** A bell curve of height 1 around `centre`, as wide as `sharpness` is small. */
export function bell(value: number, centre: number, sharpness: number): number {
  return Math.exp(-((value - centre) ** 2) * sharpness)
}

export type Gradient = (position: number) => Colour

/** @example gradient([0, '#39506e'], [0.6, '#f3b77e']) */
export function gradient(...stops: readonly (readonly [at: number, hex: string])[]): Gradient {
  const lights = stops.map(([at, hex]) => ({ at, light: colour(hex) }))
  return (position) => {
    let before = lights[0]
    for (const stop of lights) {
      if (!before) break
      if (position <= stop.at) {
        const room = stop.at - before.at
        return room > 0
          ? mix(before.light, stop.light, clamp((position - before.at) / room))
          : stop.light
      }
      before = stop
    }
    return before?.light ?? [0, 0, 0]
  }
}
