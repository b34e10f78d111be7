import { z } from 'zod'
import { profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { versionField } from '#platform/forms'
import {
  type App,
  formRoute,
  pageRoute,
  type Refused,
  roomFor,
  seeOther,
  type UploadedFile,
} from '#platform/http'
import { idSchema } from '#platform/ids'
import { page } from '#platform/pages'
import { allAgencies } from '../agencies/agencies.queries.ts'
import { act, may } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import { largestUpload } from './accepted-types.ts'
import { addPicture } from './add-picture.ts'
import { makeAgain } from './make-again.ts'
import { changePicture } from './change-picture.ts'
import { PictureLibrary } from './picture-library.view.tsx'
import { PictureSheet } from './picture-sheet.view.tsx'
import type { PictureRecord } from './picture-record.ts'
import type { PictureId } from './picture.ts'
import { TakenDownSheet } from './takedown.view.tsx'
import { articlesWith, findPicture, pictureRecords, renditionFiles } from './pictures.queries.ts'

const PictureParams = z.object({ id: idSchema<'Picture'>() })
const LibraryQuery = z.object({
  words: z.string().max(200).optional(),
  after: idSchema<'Picture'>().optional(),
  failed: z.literal('yes').optional(),
})
const SheetQuery = z.object({
  done: z.enum(['added', 'known', 'saved', 'again', 'taken-down', 'taking-down']).optional(),
})
const pageLength = 60

const isUpload = (value: unknown): value is UploadedFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes)
const UploadForm = () =>
  z.object({
    file: z.custom<UploadedFile>(isUpload, 'Choose a picture to send.'),
    alt: z.string().optional(),
  })

const text = z.string().default('')
const percent = z.coerce
  .number({ error: 'A number from 0 to 100.' })
  .min(0, 'A number from 0 to 100.')
  .max(100, 'A number from 0 to 100.')
  .transform((value) => value / 100)
const WordsForm = () =>
  z.object({
    version: versionField(),
    alt: text,
    decoration: z.string().optional(),
    headline: text,
    caption: text,
    credit: text,
    creator: text,
    source: text,
    copyright: text,
    agency: z
      .union([z.literal(''), idSchema<'Agency'>()], { error: 'Choose an agency.' })
      .default(''),
    assetId: text,
    extendedDescription: text,
    usageTerms: text,
    instructions: text,
    licensorName: text,
    licensorUrl: text,
    licenseUrl: text,
    keywords: text,
    city: text,
    country: text,
    digitalSourceType: text,
    focusX: percent,
    focusY: percent,
  })

/** The library of pictures: upload, words, rights, point of focus. */
export function pictureRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/pictures',
    { access: act('picture.add'), query: LibraryQuery },
    ({ ctx, query }) => libraryPage(ctx, query),
  )
  pageRoute(
    app,
    '/newsroom/pictures/:id',
    { access: act('picture.change'), params: PictureParams, query: SheetQuery },
    ({ ctx, params, query }) => sheetPage(ctx, params.id, { done: query.done }),
  )

  const uploads = {
    form: UploadForm,
    uploadsUpTo: largestUpload,
    access: act('picture.add'),
    show: ({ ctx }: { ctx: Context }, refused: Refused) => libraryPage(ctx, {}, refused),
  }
  formRoute(app, '/newsroom/pictures', uploads, async ({ ctx, form }) => {
    const { id, isKnown } = await addPicture(ctx, {
      ...form.file,
      ...(form.alt ? { alt: form.alt } : {}),
    })
    return seeOther(`/newsroom/pictures/${id}?done=${isKnown ? 'known' : 'added'}`)
  })

  const words = {
    params: PictureParams,
    form: WordsForm,
    textsUpTo: roomFor(25_000),
    access: act('picture.change'),
    show: ({ ctx, params }: { ctx: Context; params: { id: PictureId } }, refused: Refused) =>
      sheetPage(ctx, params.id, { refused }),
  }
  formRoute(app, '/newsroom/pictures/:id/words', words, async ({ ctx, params, form }) => {
    const { agency, decoration, version, ...changes } = form
    await changePicture(ctx, {
      picture: params.id,
      version,
      ...changes,
      isDecoration: decoration !== undefined,
      agencyId: agency === '' ? null : agency,
    })
    return seeOther(`/newsroom/pictures/${params.id}?done=saved`)
  })

  const again = { params: PictureParams, form: () => z.object({}), access: act('picture.change') }
  formRoute(app, '/newsroom/pictures/:id/renditions', again, async ({ ctx, params }) => {
    await makeAgain(ctx, params.id)
    return seeOther(`/newsroom/pictures/${params.id}?done=again`)
  })
}

async function libraryPage(
  ctx: Context,
  { words, after, failed }: z.output<typeof LibraryQuery>,
  refused?: Refused,
) {
  const from = after === undefined ? undefined : await findPicture(ctx.db, after)
  const found = await pictureRecords(ctx.db, {
    words,
    onlyFailed: failed === 'yes',
    after: from && { order: from.order, id: from.id },
    limit: pageLength + 1,
  })
  const shown = found.slice(0, pageLength)
  const next = found.length > pageLength ? shown.at(-1)?.id : undefined
  return page({
    shell: 'newsroom',
    current: 'pictures',
    title: 'Pictures',
    body: (
      <PictureLibrary
        pictures={shown}
        words={words}
        next={next}
        issues={refused?.issues ?? []}
        alt={refused?.values['alt'] ?? ''}
      />
    ),
  })
}

async function sheetPage(
  ctx: Context,
  id: PictureId,
  { done, refused }: { done?: string | undefined; refused?: Refused },
) {
  const picture = await findPicture(ctx.db, id)
  if (!picture) throw refuse('publishing.picture_not_found')
  const [agencies, uses, files, people] = await Promise.all([
    allAgencies(ctx.db),
    articlesWith(ctx.db, id),
    renditionFiles(ctx.db, id),
    profilesOf(
      ctx.db,
      [picture.uploadedBy, picture.takenDownBy].filter((id) => id !== null),
    ),
  ])
  const nameOfPerson = (person: string | null) =>
    person === null ? undefined : people.get(person)?.name
  const mayTakeDown = may(ctx.actor, 'picture.take-down')
  const { zone } = ctx.settings
  if (picture.takenDownAt) {
    const by = nameOfPerson(picture.takenDownBy)
    const body = <TakenDownSheet {...{ picture, by, done, zone, mayTakeDown }} />
    return page({ shell: 'newsroom', current: 'pictures', title: 'A picture', body })
  }
  const values = {
    ...valuesOf(picture),
    ...(refused ? { decoration: '', ...refused.values } : {}),
    version: String(picture.version),
  }
  return page({
    shell: 'newsroom',
    current: 'pictures',
    title: 'A picture',
    islands: ['focal-point'],
    body: (
      <PictureSheet
        picture={picture}
        values={values}
        issues={refused?.issues ?? []}
        agencies={agencies}
        uses={uses}
        forms={files.size}
        by={nameOfPerson(picture.uploadedBy)}
        done={done}
        zone={zone}
        mayTakeDown={mayTakeDown}
      />
    ),
  })
}

const valuesOf = (picture: PictureRecord): Record<string, string> => ({
  alt: picture.alt,
  decoration: picture.isDecoration ? 'yes' : '',
  headline: picture.headline,
  caption: picture.caption,
  credit: picture.credit,
  creator: picture.creator,
  source: picture.source,
  copyright: picture.copyright,
  agency: picture.agencyId ?? '',
  assetId: picture.assetId,
  extendedDescription: picture.extendedDescription,
  usageTerms: picture.usageTerms,
  instructions: picture.instructions,
  licensorName: picture.licensorName,
  licensorUrl: picture.licensorUrl,
  licenseUrl: picture.licenseUrl,
  keywords: picture.keywords,
  city: picture.city,
  country: picture.country,
  digitalSourceType: picture.digitalSourceType,
  focusX: String(Math.round(picture.focusX * 1000) / 10),
  focusY: String(Math.round(picture.focusY * 1000) / 10),
})
