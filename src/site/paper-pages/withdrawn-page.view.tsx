import type { WithdrawnArticle } from '#domains/publishing'
import { dateWords } from '#platform/zones'
import { PlainPage } from './plain-page.view.tsx'
import { words } from './words.ts'

interface WithdrawnPageProps {
  readonly article: WithdrawnArticle
  readonly zone: string
}

/** What stands at the address of an article that was withdrawn: which, when, why, and where more is said. */
export function WithdrawnPage({ article, zone }: WithdrawnPageProps) {
  const { id, headline, language, reason } = article
  const w = words[language]
  const day = (at: Date) => <time datetime={at.toISOString()}>{dateWords(language, zone, at)}</time>
  return (
    <PlainPage
      title={w.withdrawn}
      deck={headline}
      note={
        <>
          {w.publishedOn} {day(article.publishedAt)}, {w.withdrawnOn} {day(article.withdrawnAt)}
        </>
      }
    >
      {reason.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <a href={`/corrections#withdrawal-${id}`}>{w.seeCorrections}</a>
      </p>
    </PlainPage>
  )
}
