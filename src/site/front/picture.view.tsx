import { type PictureModel, PictureView } from '#domains/publishing'

interface CaptionedPictureProps {
  readonly picture: PictureModel
  /** How wide it stands, in the words of the `sizes` attribute. */
  readonly sizes: string
  /** Other than the picture's own. */
  readonly caption?: string
  readonly credit?: string
}

/** The picture that a page leads with: its caption at the left, its credit set apart. */
export function CaptionedPicture({
  picture,
  sizes,
  caption = picture.caption,
  credit = picture.credit,
}: CaptionedPictureProps) {
  return (
    <>
      <PictureView picture={picture} sizes={sizes} isFirst />
      {(caption || credit) && (
        <figcaption>
          {caption && <span>{caption}</span>}
          {credit && <span class="credit">{credit}</span>}
        </figcaption>
      )}
    </>
  )
}

/** The share of the page that a picture takes, by where it stands. 90em is where the wide line stops growing; the margins take 8vw. */
export const sizesOf = {
  lead: '(min-width: 90em) 39rem, (min-width: 64em) 46vw, 92vw',
  leadAlone: '(min-width: 90em) 52.5rem, (min-width: 64em) 62vw, 92vw',
  feature: '(min-width: 90em) 39rem, (min-width: 64em) 46vw, 92vw',
  across: '(min-width: 90em) 46rem, (min-width: 64em) 54vw, 92vw',
  half: '(min-width: 90em) 39rem, (min-width: 46em) 46vw, 92vw',
  third: '(min-width: 90em) 25.5rem, (min-width: 46em) 31vw, 92vw',
  quarter: '(min-width: 90em) 19rem, (min-width: 64em) 23vw, (min-width: 46em) 46vw, 92vw',
  row: '(min-width: 64em) 19rem, (min-width: 46em) 12rem, 6.5rem',
} as const
