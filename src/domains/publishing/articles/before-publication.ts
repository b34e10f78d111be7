import { type Body, isEmptyBody, picturesIn } from '../body/body.ts'
import type { PictureId } from '../pictures/picture.ts'
import type { PictureFacts } from '../pictures/picture-record.ts'
import type { Draft } from './draft.ts'

/** Something that stops a publication, or that wants a look before it. */
export interface Finding {
  readonly weight: 'stops' | 'look'
  /** The field where it is put right. */
  readonly field: string
  readonly message: string
}

/**
 * What stands between a draft and its readers: a headline, a standfirst, a section, a text, and for
 * every picture words for those who cannot see it.
 */
export function beforePublication(draft: Draft, pictures: readonly PictureFacts[]): Finding[] {
  const findings: Finding[] = []
  const stop = (field: string, message: string) =>
    findings.push({ weight: 'stops', field, message })
  const look = (field: string, message: string) => findings.push({ weight: 'look', field, message })
  if (draft.headline === '') stop('headline', 'The headline is missing.')
  if (draft.standfirst === '') stop('standfirst', 'The standfirst is missing.')
  if (draft.section === null) stop('section', 'No section is chosen.')
  if (isEmptyBody(draft.body)) stop('body', 'There is no text yet.')
  for (const picture of picturesOf(draft, pictures)) {
    if (picture.isTakenDown)
      stop(`picture:${picture.id}`, `“${picture.name}” was taken down; choose another picture.`)
    else if (picture.alt === '' && !picture.isDecoration)
      stop(`picture:${picture.id}`, `The alt text of “${picture.name}” is missing.`)
    if (picture.credit === '') look(`picture:${picture.id}`, `“${picture.name}” has no credit.`)
  }
  if (draft.authors.length === 0) look('authors', 'No author is named; the newspaper signs it.')
  if (draft.topics.length === 0) look('topics', 'It has no topic.')
  return findings
}

const picturesOf = (draft: Draft, pictures: readonly PictureFacts[]): PictureFacts[] =>
  pictureIdsOf(draft).flatMap((id) => pictures.find((picture) => picture.id === id) ?? [])

/** Every picture of a draft, the lead first, each once. */
export const pictureIdsOf = ({
  leadPicture,
  body,
}: {
  leadPicture: Draft['leadPicture']
  body: Body
}): PictureId[] => [
  ...new Set([...(leadPicture ? [leadPicture.picture] : []), ...picturesIn(body)]),
]
