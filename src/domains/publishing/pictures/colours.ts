import {
  type ColorSpace,
  P3_Linear,
  REC_2020_Linear,
  REC_2100_HLG,
  REC_2100_PQ,
  type RGBColorSpace,
  sRGB,
  sRGB_Linear,
} from 'colorjs.io/fn'
import type { ColourCodes } from './colour-codes.ts'

/** How the numbers of a picture become sRGB. */
export interface Conversion {
  /** What a number from 0 to 1 is as light, where 1 is the white of a page. */
  readonly light: (value: number) => number
  /** From the picture's red, green and blue to ours, row by row. */
  readonly matrix: readonly number[]
  /** May hold light above the white of a page. */
  readonly isHdr: boolean
  /** By how much a screen bends the light of a scene (BT.2100, HLG's OOTF); 1 where it is a screen's already. */
  readonly systemGamma: number
}

/**
 * How to show a picture of these codes; undefined where its numbers are sRGB as they stand, 'unknown'
 * for what is none of sRGB, Display P3, BT.2020, PQ and HLG: it must not be shown.
 */
export function conversionOf(codes: ColourCodes | undefined): Conversion | 'unknown' | undefined {
  if (!codes) return undefined
  const primaries = primariesOf(codes.primaries)
  const light = lightOf(codes.transfer)
  if (!primaries || !light || !codes.isFullRange) return 'unknown'
  if (primaries === sRGB_Linear && light === asInSrgb) return undefined
  return {
    light,
    matrix: matrixFrom(primaries),
    isHdr: codes.transfer === 16 || codes.transfer === 18,
    systemGamma: codes.transfer === 18 ? 1.2 : 1,
  }
}

/** BT.601's primaries (5 to 7) are so near to sRGB's that browsers take them as such. */
function primariesOf(code: number): ColorSpace | undefined {
  if ([1, 2, 5, 6, 7].includes(code)) return sRGB_Linear
  if (code === 9) return REC_2020_Linear
  return code === 12 ? P3_Linear : undefined
}

const lightIn =
  (space: RGBColorSpace) =>
  (value: number): number =>
    space.toBase([value, value, value])[0]
const asInSrgb = lightIn(sRGB)
const asInPq = lightIn(REC_2100_PQ)
const asInHlg = lightIn(REC_2100_HLG)

/** The curves of video (1, 6, 14, 15) are read as sRGB's, as browsers do with pictures. */
function lightOf(code: number): ((value: number) => number) | undefined {
  if ([1, 2, 6, 13, 14, 15].includes(code)) return asInSrgb
  if (code === 8) return (value) => value
  if (code === 16) return asInPq
  return code === 18 ? asInHlg : undefined
}

function matrixFrom(primaries: ColorSpace): number[] {
  const columns = [
    primaries.to(sRGB_Linear, [1, 0, 0]),
    primaries.to(sRGB_Linear, [0, 1, 0]),
    primaries.to(sRGB_Linear, [0, 0, 1]),
  ]
  return [0, 1, 2].flatMap((row) => columns.map((column) => Number(column[row])))
}
