import { dateWords } from '#platform/zones'
import type { Edition } from '../front/front-model.ts'
import { PlainPage } from './plain-page.view.tsx'
import { words } from './words.ts'

export interface WithdrawnPageProps {
  readonly publishedAt: Date
  readonly withdrawnAt: Date
  /** The editor's words to readers, a paragraph each; the headline is not repeated. */
  readonly reasons: readonly string[]
  readonly edition: Edition
}

/** What stands at the address of an article that was withdrawn: when, why, and where more is said. */
export function WithdrawnPage({ publishedAt, withdrawnAt, reasons, edition }: WithdrawnPageProps) {
  const w = words[edition.language]
  const day = (at: Date) => (
    <time datetime={at.toISOString()}>{dateWords(edition.language, edition.zone, at)}</time>
  )
  return (
    <PlainPage
      title={w.withdrawn}
      note={
        <>
          {w.publishedOn} {day(publishedAt)}, {w.withdrawnOn} {day(withdrawnAt)}
        </>
      }
    >
      {(reasons.length > 0 ? reasons : [w.withdrawnText]).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>
        <a href="/corrections">{w.corrections}</a>
      </p>
    </PlainPage>
  )
}
