import type { Language } from '#platform/i18n'
import { words } from '../words.ts'
import type { Creative } from './creatives-for.ts'
import type { SlotName } from './slot.ts'

/** A labelled place for an advertisement, which keeps its room when nobody has taken it. */
export function Slot({
  name,
  creative,
  language,
}: {
  name: SlotName
  creative: Creative | undefined
  language: Language
}) {
  const w = words[language]
  return (
    <aside
      class="ad"
      aria-label={creative ? w.advertisementBy(creative.advertiser) : w.advertisement}
      data-slot={name}
    >
      <p>{w.advertisement}</p>
      {creative ? (
        <div>
          <a class="house" href={creative.href} rel="sponsored noopener">
            <b>{creative.headline}</b>
            <span>{creative.words}</span>
          </a>
        </div>
      ) : (
        <div class="empty">
          <p>{w.nobody}</p>
        </div>
      )}
    </aside>
  )
}
