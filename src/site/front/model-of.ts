import type { ArticleCard, PictureModel as OwnPicture } from '#publishing'
import { localeOf, type Language } from '#platform/i18n'
import type { CardModel, PictureModel } from './front-model.ts'

const mediaTypes = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' } as const

/** A card of an article; what differs from the page's language is marked as such. */
export function cardOf(article: ArticleCard, language: Language, comments?: number): CardModel {
  const names = article.bylines.map(({ name }) => name).join(', ')
  return {
    href: article.path,
    headline: article.headline,
    kicker: article.kicker,
    section: article.section,
    publishedAt: article.publishedAt,
    ...(article.standfirst ? { standfirst: article.standfirst } : {}),
    ...(article.language === language ? {} : { language: localeOf[article.language] }),
    ...(names
      ? { byline: { names, ...(article.dateline ? { place: article.dateline } : {}) } }
      : {}),
    ...(article.picture ? { picture: pictureOf(article.picture) } : {}),
    ...(comments === undefined ? {} : { commentCount: comments }),
    ...(article.section.hue === 'opinion'
      ? { opinion: { role: article.bylines[0]?.title ?? '' } }
      : {}),
  }
}

/** A picture with the forms that exist, best format first. */
export function pictureOf(
  picture: OwnPicture,
  words?: { caption: string; credit: string },
): PictureModel {
  const sources = (['avif', 'webp', 'jpeg'] as const).flatMap((format) => {
    const forms = picture.renditions
      .filter((rendition) => rendition.format === format)
      .toSorted((a, b) => a.width - b.width)
    if (forms.length === 0) return []
    return [
      {
        type: mediaTypes[format],
        srcset: forms
          .map(({ file, width }) => `/pictures/${picture.id}/${file} ${width}w`)
          .join(', '),
      },
    ]
  })
  const fallback = picture.renditions
    .filter(({ format }) => format !== 'avif')
    .toSorted((a, b) => Math.abs(a.width - 960) - Math.abs(b.width - 960))
  const jpeg = fallback.find(({ format }) => format === 'jpeg') ?? fallback[0]
  return {
    sources,
    src: jpeg ? `/pictures/${picture.id}/${jpeg.file}` : '',
    width: picture.width,
    height: picture.height,
    alt: picture.isDecoration ? '' : picture.alt,
    caption: words?.caption ?? picture.caption,
    credit: words?.credit ?? picture.credit,
  }
}
