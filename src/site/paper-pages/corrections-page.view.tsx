import type { CorrectionInPublic, WithdrawalInPublic } from '#domains/publishing'
import { type Language, localeOf } from '#platform/i18n'
import { dateWords } from '#platform/zones'
import { PlainPage } from './plain-page.view.tsx'
import { words } from './words.ts'

type Entry = CorrectionInPublic | WithdrawalInPublic

interface CorrectionsPageProps {
  readonly entries: readonly Entry[]
  readonly language: Language
  readonly zone: string
}

/** What the paper had to correct, and what it has withdrawn, newest first. */
export function CorrectionsPage({ entries, language, zone }: CorrectionsPageProps) {
  const w = words[language]
  return (
    <PlainPage title={w.corrections} deck={w.correctionsDeck}>
      {entries.length === 0 && <p>{w.noCorrections}</p>}
      <ul class="corrections">
        {entries.map((entry) => (
          <EntryRow key={anchorOf(entry)} entry={entry} language={language} zone={zone} />
        ))}
      </ul>
    </PlainPage>
  )
}

function EntryRow({
  entry,
  language,
  zone,
}: { entry: Entry } & Omit<CorrectionsPageProps, 'entries'>) {
  const { article } = entry
  const at = instantOf(entry)
  const lang = article.language === language ? undefined : localeOf[article.language]
  return (
    <li id={anchorOf(entry)}>
      <p class="note">
        <time datetime={at.toISOString()}>{dateWords(language, zone, at)}</time>
        {isWithdrawal(entry) && ` · ${words[language].withdrawnLabel}`}
      </p>
      <h2 lang={lang}>
        {isWithdrawal(entry) ? (
          article.headline
        ) : (
          <a href={`${article.path}#correction-${entry.id}`}>{article.headline}</a>
        )}
      </h2>
      <p lang={lang}>{isWithdrawal(entry) ? entry.reason : entry.words}</p>
    </li>
  )
}

/** When it was corrected or withdrawn. */
export const instantOf = (entry: Entry): Date =>
  isWithdrawal(entry) ? entry.withdrawnAt : entry.correctedAt

const isWithdrawal = (entry: Entry): entry is WithdrawalInPublic => 'withdrawnAt' in entry

const anchorOf = (entry: Entry): string =>
  isWithdrawal(entry) ? `withdrawal-${entry.article.id}` : `correction-${entry.id}`
