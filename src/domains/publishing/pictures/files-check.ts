import type { Check } from '#platform/checks'
import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { forgetForms, notedFiles } from './noted-files.queries.ts'
import { originalFile } from './picture-record.ts'
import type { PictureId } from './picture.ts'

interface NotedFile {
  readonly name: string
  readonly picture: PictureId
  /** Undefined for an original. */
  readonly form?: string
}

interface Differences {
  readonly lostOriginals: readonly NotedFile[]
  readonly lostForms: readonly NotedFile[]
  readonly strangers: readonly string[]
}

const folders = ['originals', 'pictures']
// A file is stored before its row is written.
const inTheMaking = 60 * minute
const namesShown = 3

/** Whether the store has the files that the library names, and no others. */
export const filesCheck: Check = {
  name: 'The picture store matches the library',
  async examine(ctx) {
    const { lostOriginals, lostForms, strangers } = await compare(ctx)
    return [
      ...said(
        lostOriginals.map(({ name }) => name),
        'Originals missing from the picture store',
        'Restore them from a backup, or upload the pictures again',
      ),
      ...said(
        lostForms.map(({ name }) => name),
        'Renditions missing from the picture store',
        'standfirst doctor --mend makes them again from their originals',
      ),
      ...said(
        strangers,
        'Files in the picture store that belong to no picture',
        'They are never served; delete them by hand if nothing else uses this store',
      ),
    ]
  },
  async mend(ctx) {
    const { lostOriginals, lostForms } = await compare(ctx)
    const unmakable = new Set(lostOriginals.map(({ picture }) => picture))
    const pictures = Map.groupBy(
      lostForms.filter(({ picture }) => !unmakable.has(picture)),
      ({ picture }) => picture,
    )
    for (const [pictureId, forms] of pictures)
      await ctx.transaction(async (tx) => {
        await forgetForms(
          tx.db,
          pictureId,
          forms.map(({ form = '' }) => form),
        )
        await announce(tx, { type: 'picture.added', payload: { pictureId } })
      })
    return pictures.size > 0
      ? `Pictures whose missing renditions will be made when the paper runs: ${pictures.size}`
      : undefined
  },
}

/** Rows first, then files: what is stored meanwhile is young, and is not looked at. */
async function compare(ctx: Context): Promise<Differences> {
  const noted = await expectedFiles(ctx)
  const before = ctx.clock.now().getTime() - inTheMaking
  const strangers: string[] = []
  for (const folder of folders)
    for await (const { name, storedAt } of ctx.files.list(folder))
      if (!noted.delete(name) && storedAt.getTime() < before) strangers.push(name)
  const lost = [...noted.values()]
  return {
    lostOriginals: lost.filter(({ form }) => form === undefined),
    lostForms: lost.filter(({ form }) => form !== undefined),
    strangers,
  }
}

async function expectedFiles(ctx: Context): Promise<Map<string, NotedFile>> {
  const { originals, forms } = await notedFiles(ctx.db)
  const all: NotedFile[] = [
    ...originals.map((picture) => ({ name: originalFile(picture), picture: picture.id })),
    ...forms.map(({ pictureId, file }) => ({
      name: `pictures/${pictureId}/${file}`,
      picture: pictureId,
      form: file,
    })),
  ]
  return new Map(all.map((file) => [file.name, file]))
}

function said(names: readonly string[], what: string, todo: string): readonly string[] {
  if (names.length === 0) return []
  const more = names.length > namesShown ? ', …' : ''
  const first = names.toSorted().slice(0, namesShown).join(', ')
  return [`${what}: ${names.length} (${first}${more}). ${todo}`]
}
