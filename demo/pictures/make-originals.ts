/**
 * Draws the demo edition's pictures anew: `node demo/pictures/make-originals.ts`, or with the names
 * of those wanted, `… make-originals.ts harbourBridge`. The results are part of the repository.
 */
import { writeFile } from 'node:fs/promises'
import { pictures, type Picture, type PictureKey } from '../pictures.ts'
import { blankCanvas } from './canvas.ts'
import { develop } from './develop.ts'
import { iptcSegment, withSegment } from './iptc.ts'
import { originalPath } from './originals.ts'
import { subjects } from './subjects/index.ts'
import { xmpPacket } from './xmp.ts'

const size = { width: 1_600, height: 1_067 }

const asked = process.argv.slice(2)

for (const picture of Object.values(pictures)) {
  if (asked.length > 0 && !asked.includes(picture.key)) continue
  const jpeg = await makeOriginal(picture)
  await writeFile(originalPath(picture.key), jpeg)
  process.stdout.write(`${picture.file}: ${Math.round(jpeg.length / 1_000)} kB\n`)
}

async function makeOriginal(picture: Picture & { readonly key: PictureKey }): Promise<Buffer> {
  const canvas = blankCanvas(size.width, size.height)
  const subject = subjects[picture.key]
  await subject.draw(canvas)
  const xmp = picture.metadataIn === 'iptc' ? null : xmpPacket(picture)
  const jpeg = await develop(canvas, subject.film, xmp)
  return picture.metadataIn === 'xmp' ? jpeg : withSegment(jpeg, iptcSegment(picture))
}
