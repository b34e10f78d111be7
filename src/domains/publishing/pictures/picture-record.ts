import type { AgencyId } from '../agencies/agency.ts'
import { fileEnding, type ImageFormat } from './image-format.ts'
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
  /** What it shows at length, for those who cannot see it. */
  readonly extendedDescription: string
  readonly usageTerms: string
  /** What the sender asks of editors, such as `NO ARCHIVES`. */
  readonly instructions: string
  readonly licensorName: string
  /** Where a licence can be had. */
  readonly licensorUrl: string
  /** The terms themselves, on the web. */
  readonly licenseUrl: string
  readonly keywords: string
  readonly city: string
  readonly country: string
  /** IPTC's word for how it was made, such as `trainedAlgorithmicMedia`. */
  readonly digitalSourceType: string
  readonly focusX: number
  readonly focusY: number
}

/** A picture of the library, as the newsroom sees it. */
export interface PictureRecord extends PictureWords {
  readonly id: PictureId
  readonly fileName: string
  readonly format: ImageFormat
  readonly bytes: number
  readonly width: number
  readonly height: number
  /** More than one where it moves or has pages; the first alone is shown. */
  readonly frames: number
  /** YYYY-MM-DD, YYYY-MM, YYYY, or empty. */
  readonly taken: string
  readonly imageGuid: string
  /** False where the file's words took too much time or memory to read. */
  readonly wordsRead: boolean
  /** Why forms of it could not be made; empty where all is well. */
  readonly failure: string
  readonly failedAt: Date | null
  readonly takenDownAt: Date | null
  readonly takenDownBy: string | null
  readonly takedownReason: string
  readonly takedownEvent: string | null
  readonly isOriginalKept: boolean
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
  `originals/${id}.${fileEnding[format]}`

/** What is asked of a picture before it goes out. */
export interface PictureFacts {
  readonly id: PictureId
  readonly name: string
  readonly alt: string
  readonly isDecoration: boolean
  readonly credit: string
  readonly isTakenDown: boolean
}
