import type { Language } from '#platform/i18n'
import type { Mail } from '#platform/mail'
import type { Ground } from '../grounds.ts'
import { words } from './words.ts'

export interface NoticeModel {
  readonly id: string
  readonly title: string
  readonly at: Date
  readonly when: string
  readonly paragraphs: Mail['paragraphs']
  readonly comment: string | null
  readonly ground: Ground | null
}

export function Notices({
  notices,
  language,
}: {
  notices: readonly NoticeModel[]
  language: Language
}) {
  const w = words[language]
  return (
    <section class="sub plain-page" aria-labelledby="title">
      <header class="plain-head head-text">
        <p class="note ui">
          <a href="/account">{w.toAccount}</a>
        </p>
        <h1 id="title">{w.pageTitle}</h1>
        <p class="deck">{notices.length > 0 ? w.pageIntro : w.none}</p>
      </header>
      <div class="text prose">
        {notices.map((notice) => (
          <Notice key={notice.id} notice={notice} language={language} />
        ))}
      </div>
    </section>
  )
}

function Notice({ notice, language }: { notice: NoticeModel; language: Language }) {
  const w = words[language]
  return (
    <article class="notice" id={`d-${notice.id}`}>
      <h2>{notice.title}</h2>
      <p>
        <time datetime={notice.at.toISOString()}>{notice.when}</time>
      </p>
      {notice.paragraphs.map((paragraph, index) =>
        typeof paragraph === 'string' ? (
          <p key={index}>{paragraph}</p>
        ) : 'quote' in paragraph ? (
          <p key={index} class="kept" dir="auto">
            {paragraph.quote}
          </p>
        ) : null,
      )}
      <p>
        {notice.comment ? <a href={`/comments/${notice.comment}`}>{w.toComment}</a> : null}
        {notice.comment && notice.ground ? ' · ' : null}
        {notice.ground ? <a href={`/comments-policy#${notice.ground}`}>{w.policyLink}</a> : null}
      </p>
    </article>
  )
}
