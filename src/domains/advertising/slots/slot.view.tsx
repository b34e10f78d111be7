import { type Language, localeOf } from '#platform/i18n'
import { words } from '../words.ts'
import type { Creative } from './creatives-for.ts'
import type { SlotName } from './slot.ts'

/**
 * A labelled place for an advertisement, which keeps its room when the advertisement is blocked. Where
 * nobody has taken it there is nothing to label, and it takes no room.
 */
export function Slot({
  name,
  creative,
  language,
  wordsIn = language,
}: {
  name: SlotName
  creative: Creative | undefined
  language: Language
  /** Language of the advertisement's own words, where it is not the page's. */
  wordsIn?: Language
}) {
  if (!creative) return <div class="ad" data-slot={name} hidden />
  const w = words[language]
  return (
    <aside class="ad" aria-label={w.advertisementBy(creative.advertiser)} data-slot={name}>
      <p>{w.advertisement}</p>
      <div>
        <a
          class="house"
          href={creative.href}
          rel="sponsored noopener"
          lang={wordsIn === language ? undefined : localeOf[wordsIn]}
        >
          <b>{creative.headline}</b>
          <span>{creative.words}</span>
        </a>
      </div>
    </aside>
  )
}
