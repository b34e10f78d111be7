import type { ArticleCard } from '../articles/article.ts'
import { renditionPath } from '../pictures/picture.ts'

/** The smallest form of a card's picture, or its room. */
export function Thumbnail({
  card,
  width,
  height,
}: {
  card: ArticleCard
  width: number
  height: number
}) {
  const file = card.picture?.renditions.find(({ format }) => format === 'webp')?.file
  return card.picture && file ? (
    <img
      src={renditionPath(card.picture.id, file)}
      alt=""
      width={width}
      height={height}
      loading="lazy"
    />
  ) : (
    <span />
  )
}
