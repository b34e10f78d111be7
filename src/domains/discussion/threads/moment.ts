import type { Language } from '#platform/i18n'
import { momentWords, timeWords } from '#platform/zones'

/** The time alone on a thread's first day, else with its date: right for ever in a cached page. */
export function commentTime(
  language: Language,
  zone: string,
  at: Date,
  firstDayEnds: Date,
): string {
  return at < firstDayEnds ? timeWords(language, zone, at) : momentWords(language, zone, at)
}
