import type { VNode } from 'preact'
import { type PictureModel, type Rendition, renditionPath } from './picture.ts'

interface PictureViewProps {
  readonly picture: PictureModel
  /** How wide the picture is shown, as in HTML's `sizes`. */
  readonly sizes: string
  readonly loading?: 'lazy' | 'eager'
  /** For the one picture that the page leads with. */
  readonly isFirst?: boolean
  /** Empty where the words beside the picture say what it shows. */
  readonly alt?: string
}

/**
 * A picture in every form that exists of it, the smallest formats first; measures keep its room. A
 * format comes first only when it is there in full width: browsers look no further.
 */
export function PictureView({
  picture,
  sizes,
  loading = 'lazy',
  isFirst = false,
  alt = picture.alt,
}: PictureViewProps): VNode | null {
  const of = (format: Rendition['format']) =>
    picture.renditions.filter((rendition) => rendition.format === format)
  const [webp, jpeg] = [of('webp'), of('jpeg')]
  const avif = widestOf(of('avif')) >= widestOf(webp) ? of('avif') : []
  const plain =
    jpeg.find(({ width }) => width >= 640) ??
    jpeg.at(-1) ??
    webp.find(({ width }) => width >= 640) ??
    webp.at(-1)
  if (!plain) return null
  const srcset = (forms: readonly Rendition[]) =>
    forms.map(({ file, width }) => `${renditionPath(picture.id, file)} ${width}w`).join(', ')
  return (
    <picture>
      {avif.length > 0 ? <source type="image/avif" srcset={srcset(avif)} sizes={sizes} /> : null}
      {webp.length > 0 ? <source type="image/webp" srcset={srcset(webp)} sizes={sizes} /> : null}
      <img
        src={renditionPath(picture.id, plain.file)}
        {...(jpeg.length > 0 ? { srcset: srcset(jpeg), sizes } : {})}
        width={picture.width}
        height={picture.height}
        alt={alt}
        {...focusOf(picture)}
        {...(isFirst
          ? { fetchpriority: 'high' as const }
          : { loading, decoding: 'async' as const })}
      />
    </picture>
  )
}

const widestOf = (forms: readonly Rendition[]): number =>
  Math.max(0, ...forms.map(({ width }) => width))

/** Classes for the point of focus, which the style sheet knows in steps of a tenth. */
function focusOf({ focus }: PictureModel): { class?: string } {
  const step = (place: number) => Math.round(place * 10) * 10
  const classes = [
    ...(step(focus.x) === 50 ? [] : [`fx-${step(focus.x)}`]),
    ...(step(focus.y) === 50 ? [] : [`fy-${step(focus.y)}`]),
  ]
  return classes.length === 0 ? {} : { class: classes.join(' ') }
}
