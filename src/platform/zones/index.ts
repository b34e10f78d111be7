import { Temporal } from 'temporal-polyfill'
import { type Language, localeOf } from '../i18n/index.ts'

/** The days that forms and addresses may name: of years with four digits, the day after included. */
const firstDay = '1000-01-01'
const lastDay = '9998-12-31'

/** Whether a text is a day of the calendar, as in 2026-11-24. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < firstDay || text > lastDay) return false
  const midnight = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text)
}

/** The instant at which a day begins in a zone. */
export const startOfDay = (zone: string, day: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)

/** The instant one calendar month or year later in a zone: 31 January becomes 28 February. */
export function addMonths(zone: string, instant: Date, months: number): Date {
  return new Date(zoned(zone, instant).add({ months }).epochMilliseconds)
}

const zoned = (zone: string, instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)

/** Words for an instant in a language and a zone. */
type Words = (language: Language, zone: string, instant: Date) => string

/** Making a format costs a hundred times what using it does, so each is made once. */
function inLocale(locale: string, options: Intl.DateTimeFormatOptions) {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (zone: string, instant: Date): string => {
    const known = formats.get(zone)
    if (known) return known.format(instant)
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    formats.set(zone, made)
    return made.format(instant)
  }
}

function formatted(options: Intl.DateTimeFormatOptions): Words {
  const formats = { en: inLocale(localeOf.en, options), ga: inLocale(localeOf.ga, options) }
  return (language, zone, instant) => formats[language](zone, instant)
}

/** The day (YYYY-MM-DD) of an instant in a zone. @example dayIn('Europe/Dublin', article.publishedAt) */
export const dayIn: (zone: string, instant: Date) => string = inLocale('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** 16:20 */
export const timeWords: Words = formatted({
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 21 January 2022 */
export const dateWords: Words = formatted({ day: 'numeric', month: 'long', year: 'numeric' })

const shortDateWords: Words = formatted({ day: 'numeric', month: 'short' })

const shortDateOfYear = formatted({ day: 'numeric', month: 'short', year: 'numeric' })
const dayAndMonth = formatted({ day: 'numeric', month: 'long' })

const withWeekday = formatted({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** Friday 21 January 2022 */
export const longDateWords: Words = (language, zone, instant) =>
  withWeekday(language, zone, instant).replaceAll(',', '')

/** 21 January 2022, 16:20 */
export const momentWords: Words = (language, zone, instant) =>
  `${dateWords(language, zone, instant)}, ${timeWords(language, zone, instant)}`

/**
 * When something happened, said as shortly as it can be: today's time alone, this year's with its
 * day, older with its year. `now` is any instant of the present day.
 * @example whenWords('en', zone, comment.postedAt, ctx.clock.now()) // 16:20; 20 January, 16:20; 21 January 2022, 16:20
 */
export function whenWords(language: Language, zone: string, at: Date, now: Date): string {
  const day = dayIn(zone, at)
  const today = dayIn(zone, now)
  if (day === today) return timeWords(language, zone, at)
  const date = isSameYear(day, today)
    ? dayAndMonth(language, zone, at)
    : dateWords(language, zone, at)
  return `${date}, ${timeWords(language, zone, at)}`
}

/** The same for a narrow column: 16:20; 20 Jan; 21 Jan 2022. */
export function shortWhenWords(language: Language, zone: string, at: Date, now: Date): string {
  const day = dayIn(zone, at)
  const today = dayIn(zone, now)
  if (day === today) return timeWords(language, zone, at)
  return isSameYear(day, today)
    ? shortDateWords(language, zone, at)
    : shortDateOfYear(language, zone, at)
}

const isSameYear = (day: string, other: string) => day.slice(0, 4) === other.slice(0, 4)

/** The instant at which the present day began. */
export const startOfToday = (zone: string, now: Date): Date => startOfDay(zone, dayIn(zone, now))

const zoneNames: Record<string, Record<Language, string>> = {
  'Europe/Dublin': { en: 'Irish time', ga: 'de réir am na hÉireann' },
  'Europe/London': { en: 'British time', ga: 'de réir am na Breataine' },
}

/**
 * The zone as people call it, for behind a time: Irish time; else the name that Intl knows. The Irish
 * word for time is "am", which behind 05:08 alone would read as the morning's.
 */
export function zoneWords(language: Language, zone: string, instant: Date): string {
  const known = zoneNames[zone]?.[language]
  if (known) return known
  const part = new Intl.DateTimeFormat(localeOf[language], { timeZone: zone, timeZoneName: 'long' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')
  return part?.value ?? zone
}

export { relativeWords } from './relative.ts'
