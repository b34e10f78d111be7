import type { ArticleCard } from '../articles/article.ts'
import { renditionPath } from '../pictures/picture.ts'
import type { Front } from './front.ts'

/** A small likeness of the front: what leads and what stands beside it. */
export function FrontPreview({ front, paper }: { front: Front; paper: string }) {
  const first = front.containers[0]
  const [lead, ...others] = first?.parts.flat() ?? []
  return (
    <section class="panel" aria-labelledby="likeness">
      <header>
        <h2 id="likeness">As readers see it</h2>
      </header>
      <div class="sheet">
        <div class="mini">
          <p class="mast">{paper}</p>
          {lead ? (
            <div class="one">
              <Picture card={lead} />
              <p class="h1">{lead.headline}</p>
              <p>{lead.standfirst}</p>
            </div>
          ) : (
            <p class="one">Nothing is published yet.</p>
          )}
          {others.slice(0, 4).map((card) => (
            <div class="two" key={card.id}>
              <Picture card={card} />
              <p class="h2">{card.headline}</p>
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function Picture({ card }: { card: ArticleCard }) {
  const file = card.picture?.renditions.find(
    ({ format, width }) => format === 'webp' && width >= 320,
  )?.file
  return card.picture && file ? (
    <img
      src={renditionPath(card.picture.id, file)}
      width={card.picture.width}
      height={card.picture.height}
      alt=""
      loading="lazy"
    />
  ) : null
}
