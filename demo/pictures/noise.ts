/** A number from 0 to 1 that belongs to a point of the grid, the same every time. */
export function hash(x: number, y: number, seed: number): number {
  let mixed =
    (Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263) + Math.imul(seed, 1_442_695_041)) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}

/** Smooth noise from 0 to 1: hashes at the corners of the grid, joined without creases. */
export function smoothNoise(x: number, y: number, seed: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const across = ease(x - left)
  const down = ease(y - top)
  const nw = hash(left, top, seed)
  const ne = hash(left + 1, top, seed)
  const sw = hash(left, top + 1, seed)
  const se = hash(left + 1, top + 1, seed)
  return nw + (ne - nw) * across + (sw - nw) * down + (nw - ne - sw + se) * across * down
}

/** Clouds: octaves of smooth noise, each finer, fainter and turned. */
export function clouds(x: number, y: number, seed: number, octaves = 5, fading = 0.5): number {
  let sum = 0
  let total = 0
  let strength = 0.5
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += strength * smoothNoise(x, y, seed + octave)
    total += strength
    strength *= fading
    const turned = x * 1.6 + y * 1.2
    y = y * 1.6 - x * 1.2
    x = turned
  }
  return sum / total
}

/** Mountain ridges and wave crests: octaves of noise folded at the middle, sharp on top. */
export function ridges(x: number, y: number, seed: number, octaves = 6): number {
  let sum = 0
  let total = 0
  let strength = 0.5
  let weight = 1
  for (let octave = 0; octave < octaves; octave += 1) {
    const folded = (1 - Math.abs(2 * smoothNoise(x, y, seed + octave) - 1)) ** 2
    sum += strength * folded * weight
    total += strength
    weight = Math.min(1, folded * 1.6)
    strength *= 0.5
    x = x * 2.03 + 7.1
    y = y * 2.03 + 3.7
  }
  return sum / total
}

function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10)
}
