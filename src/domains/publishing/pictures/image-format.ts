export const mostPixels = 100_000_000

/** The formats of originals. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif'

/** By its first bytes: nothing else is ever handed to a decoder. HEIC is known, so that it is refused in words. */
export function formatOf(bytes: Buffer): ImageFormat | 'heic' | undefined {
  if (bytes.length < 32) return undefined
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(text(0, 6))) return 'gif'
  if (text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*') return 'tiff'
  if (text(4, 8) !== 'ftyp') return undefined
  if (/avif|avis/.test(text(8, 32))) return 'avif'
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(text(8, 32)) ? 'heic' : undefined
}

export const fileEnding: Readonly<Record<ImageFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  tiff: 'tiff',
  gif: 'gif',
}
