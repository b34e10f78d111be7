import type { PictureModel } from './front-model.ts'

export interface PictureProps {
  readonly picture: PictureModel
  /** How wide it stands, in the words of the `sizes` attribute. */
  readonly sizes: string
  /** The first picture of a page is fetched at once; all others when they come near. */
  readonly first?: boolean
}

/** The picture in the best format that the browser reads, out of those that were made. */
export function Picture({ picture, sizes, first = false }: PictureProps) {
  const { sources, src, width, height, alt } = picture
  const image = (
    <img
      src={src}
      width={width}
      height={height}
      alt={alt}
      loading={first ? undefined : 'lazy'}
      decoding={first ? undefined : 'async'}
      fetchpriority={first ? 'high' : undefined}
    />
  )
  if (sources.length === 0) return image
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      {image}
    </picture>
  )
}

/** The picture with its caption at the left and its credit set apart. */
export function CaptionedPicture({ picture, sizes, first = false }: PictureProps) {
  return (
    <>
      <Picture picture={picture} sizes={sizes} first={first} />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption && <span>{picture.caption}</span>}
          {picture.credit && <span class="credit">{picture.credit}</span>}
        </figcaption>
      )}
    </>
  )
}

/** The share of the page that a picture takes, by where it stands. 90em is where the wide line stops growing. */
export const sizesOf = {
  lead: '(min-width: 90em) 39rem, (min-width: 64em) 46vw, 100vw',
  leadAlone: '(min-width: 90em) 52.5rem, (min-width: 64em) 62vw, 100vw',
  feature: '(min-width: 90em) 39rem, (min-width: 64em) 46vw, 100vw',
  across: '(min-width: 90em) 46rem, (min-width: 64em) 54vw, 100vw',
  half: '(min-width: 90em) 39rem, (min-width: 46em) 46vw, 100vw',
  third: '(min-width: 90em) 25.5rem, (min-width: 46em) 31vw, 100vw',
  quarter: '(min-width: 90em) 19rem, (min-width: 64em) 23vw, (min-width: 46em) 46vw, 100vw',
  row: '(min-width: 64em) 19rem, (min-width: 46em) 12rem, 6.5rem',
} as const
