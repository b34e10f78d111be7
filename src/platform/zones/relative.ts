import { type Language, localeOf } from '../i18n/index.ts'

const formats: Record<Language, Intl.RelativeTimeFormat> = {
  en: new Intl.RelativeTimeFormat(localeOf.en, { numeric: 'auto' }),
  ga: new Intl.RelativeTimeFormat(localeOf.ga, { numeric: 'auto' }),
}
const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** 41 minutes ago, in 28 minutes: for pages that are not cached, beside the exact time. */
export function relativeWords(language: Language, instant: Date, now: Date): string {
  const distance = instant.getTime() - now.getTime()
  for (const [unit, size] of steps) {
    if (Math.abs(distance) >= size)
      return formats[language].format(Math.trunc(distance / size), unit)
  }
  return formats[language].format(0, 'minute')
}
