import { createHash } from 'node:crypto'

const iim = 0x0404
const digest = 0x0425

/**
 * Whether the IPTC block was changed after the XMP: Photoshop's resources keep the MD5 of the block
 * from when both were written (MWG 2.0, "IPTCDigest"). False where there is no digest.
 */
export function isStaleDigest(resources: Buffer): boolean {
  const found = resourcesIn(resources)
  const [block, kept] = [found.get(iim), found.get(digest)]
  if (!block || kept?.length !== 16) return false
  return !createHash('md5').update(block).digest().equals(kept)
}

/** Photoshop's image resources by number: `8BIM`, number, a padded name, length, padded data. */
function resourcesIn(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>()
  let at = bytes.indexOf('8BIM', 0, 'latin1')
  while (at >= 0 && at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM') {
    const name = 1 + (bytes[at + 6] ?? 0)
    const size = at + 6 + name + (name % 2)
    if (size + 4 > bytes.length) break
    const length = bytes.readUInt32BE(size)
    found.set(bytes.readUInt16BE(at + 4), bytes.subarray(size + 4, size + 4 + length))
    at = size + 4 + length + (length % 2)
  }
  return found
}
