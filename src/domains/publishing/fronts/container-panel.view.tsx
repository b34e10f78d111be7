import { whenWords } from '#platform/zones'
import type { ArticleCard } from '../articles/article.ts'
import type { FrontDeskProps } from './front-desk-model.ts'
import type { ContainerPlan } from './front.ts'
import { layoutNames, partNames } from './layout-names.ts'
import { Thumbnail } from './thumbnail.view.tsx'

/** A container with the cards in its parts, and what can be done to each. */
export function ContainerPanel(
  props: FrontDeskProps & { container: ContainerPlan; position: number },
) {
  const { container, position, version, plan } = props
  const count = container.parts.flat().length
  return (
    <section class="panel container" aria-labelledby={`container-${position}`}>
      <header>
        <h2 id={`container-${position}`}>{container.heading}</h2>
        <span class="muted small">
          {layoutNames[container.layout]}
          {container.layout === 'river' ? '' : `, ${count === 1 ? '1 card' : `${count} cards`}`}
        </span>
        <form method="post" action="/newsroom/front/container-moves" class="tools">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="container" value={position} />
          <button type="submit" class="quiet" name="by" value="up" disabled={position === 0}>
            Up<span class="unseen">: {container.heading}</span>
          </button>
          <button
            type="submit"
            class="quiet"
            name="by"
            value="down"
            disabled={position === plan.length - 1}
          >
            Down<span class="unseen">: {container.heading}</span>
          </button>
          <button type="submit" class="quiet" formaction="/newsroom/front/container-removals">
            Take away<span class="unseen">: {container.heading}</span>
          </button>
        </form>
      </header>
      {container.layout === 'river' ? (
        <p class="empty small">
          Fills itself with the {container.length} newest that stand nowhere else.
        </p>
      ) : null}
      {partNames[container.layout].map((name, part) => (
        <Part key={part} {...props} name={name} part={part} />
      ))}
    </section>
  )
}

function Part(props: FrontDeskProps & { container: ContainerPlan; name: string; part: number }) {
  const { container, name, part, cards } = props
  const ids = container.parts[part] ?? []
  return (
    <>
      <h3>{name}</h3>
      {ids.length === 0 ? (
        <p class="hint">
          {part === 0 && (container.layout === 'lead' || container.layout === 'feature')
            ? 'Empty: filled with the next article.'
            : 'Empty.'}
        </p>
      ) : null}
      <ol class="cards">
        {ids.map((id) => {
          const card = cards.get(id)
          return card ? <PlacedCard key={id} {...props} card={card} /> : null
        })}
      </ol>
    </>
  )
}

function PlacedCard({ card, version, zone, now }: FrontDeskProps & { card: ArticleCard }) {
  return (
    <li class="card">
      <span />
      <Thumbnail card={card} width={84} height={56} />
      <p>
        <span class="kick">{card.kicker}</span>{' '}
        <a href={`/newsroom/articles/${card.id}`} lang={card.language}>
          {card.headline}
        </a>{' '}
        <span class="muted small">by hand · {whenWords('en', zone, card.publishedAt, now)}</span>
      </p>
      <form method="post" action="/newsroom/front/moves" class="tools">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="article" value={card.id} />
        <button type="submit" class="quiet" name="by" value="up">
          Up<span class="unseen">: {card.headline}</span>
        </button>
        <button type="submit" class="quiet" name="by" value="down">
          Down<span class="unseen">: {card.headline}</span>
        </button>
        <button type="submit" class="quiet" formaction="/newsroom/front/removals">
          Remove<span class="unseen">: {card.headline}</span>
        </button>
      </form>
    </li>
  )
}
