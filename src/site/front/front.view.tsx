import type { ComponentChildren } from 'preact'
import { dateWords, dayIn } from '#platform/zones'
import { LeadCard } from './cards.view.tsx'
import { Container, River, Row, Stack } from './containers.view.tsx'
import type { CardModel, Edition, FrontModel } from './front-model.ts'
import { words } from './words.ts'

interface FrontProps {
  readonly front: FrontModel
  readonly edition: Edition
}

/** The front page below the masthead: lead and seconds, river, then the sections' containers. */
export function Front({ front, edition }: FrontProps) {
  const containers = front.containers.filter(({ cards }) => cards.length > 0)
  const hasTop = front.lead !== undefined || front.seconds.length > 0
  if (!hasTop && front.river.length === 0 && containers.length === 0)
    return <EmptyFront edition={edition} />
  const [besideRiver, ...later] = front.river.length > 0 ? front.ads : [undefined, ...front.ads]
  const withRoom = containers.findIndex(({ layout }) => layout === 'list')
  return (
    <>
      {hasTop && <Top front={front} edition={edition} />}
      {front.river.length > 0 && <Latest cards={front.river} edition={edition} ad={besideRiver} />}
      {containers.length === 0 && front.appeal}
      {containers.flatMap((container, index) => [
        <Container
          container={container}
          index={index}
          edition={edition}
          ad={index === withRoom ? later[0] : undefined}
        />,
        index === 0 && front.appeal,
        withRoom < 0 && index === Math.min(2, containers.length - 1) && <LoneSlot ad={later[0]} />,
      ])}
      {(containers.length > 0 ? later.slice(1) : later).map((ad) => (
        <LoneSlot ad={ad} />
      ))}
    </>
  )
}

function Top({ front: { lead, seconds }, edition }: FrontProps) {
  const beside = lead ? seconds.slice(0, 3) : []
  const below = seconds.slice(beside.length)
  return (
    <section class="block first" aria-labelledby="top-stories">
      <h2 class="unseen" id="top-stories">
        {words[edition.language].topStories}
      </h2>
      {lead && <LeadCard card={lead} edition={edition} alone={beside.length === 0} />}
      <Stack cards={beside} place="c3 ruled" />
      <Row cards={below} edition={edition} />
    </section>
  )
}

function Latest({
  cards,
  edition,
  ad,
}: {
  cards: readonly CardModel[]
  edition: Edition
  ad: ComponentChildren
}) {
  const { language, zone, now } = edition
  const w = words[language]
  const newest = cards[0]?.publishedAt ?? now
  const day = dayIn(zone, newest)
  return (
    <section class="block" aria-labelledby="latest">
      <header>
        <h2 id="latest">{w.latest}</h2>
        <a href={`/${day.replaceAll('-', '/')}`}>
          {day === dayIn(zone, now) ? w.allOfToday : w.allOf(dateWords(language, zone, newest))}
        </a>
      </header>
      <River cards={cards} edition={edition} ad={ad} />
    </section>
  )
}

const LoneSlot = ({ ad }: { ad: ComponentChildren }) => (ad ? <div class="slot">{ad}</div> : null)

function EmptyFront({ edition }: { edition: Edition }) {
  const w = words[edition.language]
  return (
    <section class="plain-page text" aria-labelledby="nothing-yet">
      <h2 id="nothing-yet">{w.nothingYet}</h2>
      <p>{w.nothingYetText}</p>
    </section>
  )
}
