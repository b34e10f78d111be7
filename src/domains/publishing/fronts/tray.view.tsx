import { whenWords } from '#platform/zones'
import { placesIn } from './arrange-front.ts'
import type { FrontDeskProps } from './front-desk-model.ts'
import type { ContainerPlan } from './front.ts'
import { partNames } from './layout-names.ts'
import { Thumbnail } from './thumbnail.view.tsx'

/** Published articles that stand nowhere on the front, each with the places where it can be put. */
export function Tray({ tray, words, plan, version, zone, now }: FrontDeskProps) {
  return (
    <details class="tray panel" open>
      <summary>
        Tray{' '}
        <span class="muted">{tray.length === 24 ? 'the newest 24' : tray.length} to be placed</span>
      </summary>
      <form class="seek" role="search" method="get" action="/newsroom/front">
        <label for="tray-words" class="unseen">
          Search articles by headline
        </label>
        <input
          id="tray-words"
          type="search"
          name="words"
          value={words ?? ''}
          placeholder="Find by headline"
          aria-keyshortcuts="/"
        />
        <button type="submit">Find</button>
      </form>
      <ol class="cards small">
        {tray.map((card) => (
          <li class="card" key={card.id}>
            <Thumbnail card={card} width={60} height={40} />
            <div>
              <p>
                <a href={`/newsroom/articles/${card.id}`} lang={card.language}>
                  {card.headline}
                </a>{' '}
                <span class="muted">
                  {card.section.name}, {whenWords('en', zone, card.publishedAt, now)}
                </span>
              </p>
              <form method="post" action="/newsroom/front/cards" class="tools">
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="article" value={card.id} />
                <label class="unseen" for={`place-${card.id}`}>
                  Where to put “{card.headline}”
                </label>
                <select id={`place-${card.id}`} name="place">
                  {placesIn(plan).map(({ container, part }) => (
                    <option key={`${container}.${part}`} value={`${container}.${part}`}>
                      {placeName(plan, container, part)}
                    </option>
                  ))}
                </select>
                <button type="submit">Put there</button>
              </form>
            </div>
          </li>
        ))}
      </ol>
      {tray.length === 0 ? (
        <p class="empty small">All published articles are on the front.</p>
      ) : null}
    </details>
  )
}

function placeName(plan: readonly ContainerPlan[], container: number, part: number): string {
  const given = plan[container]
  return given ? `${given.heading}: ${partNames[given.layout][part] ?? ''}` : ''
}
