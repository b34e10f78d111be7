import type { Id } from '#platform/ids'

export type PictureId = Id<'Picture'>

export interface Rendition {
  readonly file: string
  readonly format: 'webp' | 'jpeg' | 'avif'
  readonly width: number
  readonly height: number
}

/** A picture as pages show it: its words, its measures, and the forms of it that exist. */
export interface PictureModel {
  readonly id: PictureId
  /** Empty where the picture is only decoration. */
  readonly alt: string
  readonly isDecoration: boolean
  readonly caption: string
  readonly credit: string
  readonly creator: string
  readonly copyright: string
  readonly usageTerms: string
  readonly licensorUrl: string
  readonly width: number
  readonly height: number
  /** Where the eye should stay when the picture is cropped; from 0 to 1, from the top left. */
  readonly focus: { readonly x: number; readonly y: number }
  readonly renditions: readonly Rendition[]
  /** Path of the crop of 1200 × 630 for cards on other sites, once it is made. */
  readonly cardPath: string | undefined
}

/** Where a form of a picture is served. */
export const renditionPath = (id: PictureId, file: string): string => `/pictures/${id}/${file}`
