import type { AgencyId } from '../agencies/agency.ts'
import type { PictureId } from './picture.ts'

/** What is said of a picture and may be changed: its words, rights, and point of focus. */
export interface PictureWords {
  readonly alt: string
  readonly isDecoration: boolean
  readonly headline: string
  readonly caption: string
  readonly credit: string
  readonly source: string
  readonly creator: string
  readonly copyright: string
  readonly agencyId: AgencyId | null
  /** The agency's own number for it. */
  readonly assetId: string
  readonly usageTerms: string
  readonly licensorName: string
  readonly licensorUrl: string
  readonly focusX: number
  readonly focusY: number
}

/** A picture of the library, as the newsroom sees it. */
export interface PictureRecord extends PictureWords {
  readonly id: PictureId
  readonly fileName: string
  readonly format: 'jpeg' | 'png' | 'webp' | 'avif'
  readonly bytes: number
  readonly width: number
  readonly height: number
  /** YYYY-MM-DD */
  readonly takenOn: string | null
  readonly version: number
  readonly uploadedBy: string | null
  readonly uploadedAt: Date
  readonly order: string
  /** File of a small form, for the newsroom's own pages. */
  readonly preview: string | null
}

/** What a picture is called in the newsroom. */
export const nameOf = (picture: Pick<PictureRecord, 'headline' | 'caption' | 'fileName'>): string =>
  picture.headline || picture.caption || picture.fileName

/** Where the original lies in the file store; never served, since it may say where it was taken. */
export const originalFile = ({ id, format }: Pick<PictureRecord, 'id' | 'format'>): string =>
  `originals/${id}.${format === 'jpeg' ? 'jpg' : format}`

/** What is asked of a picture before it goes out. */
export interface PictureFacts {
  readonly id: PictureId
  readonly name: string
  readonly alt: string
  readonly isDecoration: boolean
  readonly credit: string
}
