import type { Language } from '#platform/i18n'
import { moneyWords } from '#platform/money'
import { dateWords } from '#platform/zones'
import { words } from '../words.ts'
import { amountOf, type Contribution } from './contribution.ts'

/** All that a reader has given, newest first; each leads to its payments and to stopping it. */
export function AccountContributions({
  contributions,
  language,
  zone,
}: {
  contributions: readonly Contribution[]
  language: Language
  zone: string
}) {
  const w = words[language]
  return (
    <div class="plain-page text">
      <h1>{w.yourContributions}</h1>
      {contributions.length === 0 ? (
        <p>{w.noContributions}</p>
      ) : (
        <ul class="rows">
          {contributions.map((contribution) => (
            <li key={contribution.id}>
              <p>
                <b>{moneyWords(language, amountOf(contribution))}</b>,{' '}
                {whenOf(contribution, language, zone)}
              </p>
              <p>
                <a href={`/contributions/${contribution.id}`}>{w.open}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="button" href="/contribute">
          {w.contribute}
        </a>
      </p>
    </div>
  )
}

function whenOf(
  { rhythm, startedAt, endedAt }: Contribution,
  language: Language,
  zone: string,
): string {
  const w = words[language]
  const started = dateWords(language, zone, startedAt)
  if (rhythm === 'once') return w.givenOn(started)
  return endedAt
    ? w.endedOn(w.rhythms[rhythm], dateWords(language, zone, endedAt))
    : w.runningSince(w.rhythms[rhythm], started)
}
