/**
 * An icon file of Windows that holds PNG pictures of at most 256 px, the smallest first: a head of six
 * bytes, sixteen for each picture, then the pictures.
 */
export function icoOf(pictures: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let end = head.length
  for (const [index, png] of pictures.entries()) {
    const at = 6 + 16 * index
    // Of a PNG the width and height stand at 16 and 20; 256 is written as 0.
    head.writeUInt8(png.readUInt32BE(16) % 256, at)
    head.writeUInt8(png.readUInt32BE(20) % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(end, at + 12)
    end += png.length
  }
  return Buffer.concat([head, ...pictures])
}
