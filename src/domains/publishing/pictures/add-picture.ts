import { createHash } from 'node:crypto'
import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { shownLine } from '#platform/text'
import { allAgencies } from '../agencies/agencies.queries.ts'
import { line } from '../line.ts'
import { check, must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import { asRefusal, checkImage } from './check-image.ts'
import { developPreview, readWords } from './darkroom.ts'
import type { Measured } from './measure.ts'
import { originalFile, type PictureRecord, type PictureWords } from './picture-record.ts'
import { type PictureId, type PictureModel } from './picture.ts'
import { findPictureByDigest, insertPicture, insertRendition } from './pictures.queries.ts'
import type { FileWords } from './read-metadata.ts'
import { type Made, mediaType, previewOf } from './renditions.ts'
import { Undecodable } from './workshop.ts'

export interface NewPicture {
  readonly bytes: Buffer
  readonly fileName: string
  /** For those who cannot see it; without it the file's own, if it has one. */
  readonly alt?: string
  readonly isDecoration?: boolean
  readonly focus?: PictureModel['focus']
}

export interface AddedPicture {
  readonly id: PictureId
  /** The very same file is in the library already. */
  readonly isKnown: boolean
}

/**
 * Takes a picture into the library: on return its original, its words from the file and a preview
 * of 640 px are stored; the other forms follow in jobs. Refuses what `checkImage`
 * refuses, a picture that was taken down, and anyone who may not write.
 * @example const { id } = await addPicture(ctx, { bytes, fileName: 'bridge.jpg', alt: 'A bridge at dusk' })
 */
export async function addPicture(ctx: Context, input: NewPicture): Promise<AddedPicture> {
  check(ctx.actor, 'picture.add')
  const digest = createHash('sha256').update(input.bytes).digest('hex')
  const known = await findPictureByDigest(ctx.db, digest)
  if (known?.takenDownAt)
    throw refuse('publishing.picture_was_taken_down', {
      field: 'file',
      reason: known.takedownReason,
    })
  if (known) return { id: known.id, isKnown: true }
  const measured = await checkImage(input.bytes)
  const id = newId<'Picture'>(ctx)
  const preview = await developPreview(input.bytes, {
    ...measured,
    forms: [previewOf(measured.width)],
  }).catch(asRefusal)
  await ctx.files.put(
    originalFile({ id, format: measured.format }),
    input.bytes,
    `image/${measured.format}`,
  )
  await ctx.files.put(`pictures/${id}/${preview.file}`, preview.bytes, mediaType[preview.format])
  const words = await wordsOf(ctx, input, await wordsOfFile(ctx, input.bytes))
  return record(ctx, { id, digest, input, measured, preview, words })
}

interface Stored {
  readonly id: PictureId
  readonly digest: string
  readonly input: NewPicture
  readonly measured: Measured
  readonly preview: Made
  readonly words: PictureWords & Pick<PictureRecord, 'taken' | 'imageGuid' | 'wordsRead'>
}

async function record(
  ctx: Context,
  { id, digest, input, measured, preview, words }: Stored,
): Promise<AddedPicture> {
  const fileName = shownLine(input.fileName.split(/[\\/]/).at(-1) ?? '').slice(0, 255) || 'picture'
  return ctx.transaction(async (tx) => {
    await must(tx, 'picture.add', { id })
    const at = tx.clock.now()
    const isNew = await insertPicture(tx.db, {
      id,
      digest,
      fileName,
      ...measured,
      bytes: input.bytes.length,
      ...words,
      uploadedBy: personId(tx.actor) ?? null,
      uploadedAt: at,
    })
    if (!isNew) {
      const first = await findPictureByDigest(tx.db, digest)
      if (first) return { id: first.id, isKnown: true }
    }
    const { bytes, ...rendition } = preview
    await insertRendition(tx.db, {
      ...rendition,
      pictureId: id,
      purpose: 'page',
      bytes: bytes.length,
      madeAt: at,
    })
    await announce(tx, { type: 'picture.added', payload: { pictureId: id } })
    return { id, isKnown: false }
  })
}

/** A file whose words take too long to read is taken without them, and its sheet says so. */
async function wordsOfFile(
  ctx: Context,
  bytes: Buffer,
): Promise<FileWords & { readonly wordsRead: boolean }> {
  try {
    return { ...(await readWords(bytes, ctx.settings.language)), wordsRead: true }
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error
    return { ...noWords, wordsRead: false }
  }
}

async function wordsOf(
  ctx: Context,
  input: NewPicture,
  said: FileWords & { readonly wordsRead: boolean },
): Promise<Stored['words']> {
  const names = [said.source, said.credit].map((name) => name.toLowerCase())
  const agency = (await allAgencies(ctx.db)).find(
    ({ name, shortName }) =>
      names.includes(shortName.toLowerCase()) || names.includes(name.toLowerCase()),
  )
  return {
    ...said,
    alt: input.alt === undefined ? said.alt : line('alt', 'The alt text', input.alt, 1000),
    isDecoration: input.isDecoration ?? false,
    agencyId: agency?.id ?? null,
    focusX: input.focus?.x ?? 0.5,
    focusY: input.focus?.y ?? 0.5,
  }
}

const noWords: FileWords = {
  headline: '',
  caption: '',
  alt: '',
  extendedDescription: '',
  credit: '',
  source: '',
  creator: '',
  copyright: '',
  assetId: '',
  usageTerms: '',
  instructions: '',
  licensorName: '',
  licensorUrl: '',
  licenseUrl: '',
  keywords: '',
  city: '',
  country: '',
  digitalSourceType: '',
  imageGuid: '',
  taken: '',
}
