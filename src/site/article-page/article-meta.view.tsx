import type { PublishedArticle } from '#domains/publishing'
import { dateWords, dayIn, timeWords, zoneWords } from '#platform/zones'
import { words } from './words.ts'

interface ArticleMetaProps {
  readonly article: PublishedArticle
  readonly comments: number
  /** Whether its thread takes comments. */
  readonly canWrite: boolean
  readonly zone: string
  readonly origin: string
}

/** Beside the text: whose it is, when it appeared, and what a reader may do with it. */
export function ArticleMeta({ article, comments, canWrite, zone, origin }: ArticleMetaProps) {
  const w = words[article.language]
  const address = `${origin}${article.path}`
  return (
    <div class="meta">
      <Bylines article={article} />
      <Times article={article} zone={zone} />
      <ul>
        <li>
          <button class="quiet" type="button" popovertarget="share">
            {w.share}
          </button>
        </li>
        {comments > 0 && (
          <li>
            <a class="quiet" href="#discussion">
              {w.comments(comments)}
            </a>
          </li>
        )}
        {comments === 0 && canWrite && (
          <li>
            <a class="quiet" href="#write">
              {w.writeFirst}
            </a>
          </li>
        )}
      </ul>
      <div class="menu" id="share" popover>
        <x-share data-address={address} data-copied={w.copied}>
          <ul>
            <li>
              <a href={address} data-act="copy">
                {w.copyAddress}
              </a>
            </li>
            <li>
              <a
                href={`mailto:?subject=${encodeURIComponent(article.headline)}&body=${encodeURIComponent(address)}`}
              >
                {w.byEmail}
              </a>
            </li>
            <li hidden>
              <a href={address} data-act="print">
                {w.print}
              </a>
            </li>
          </ul>
          <p class="note" role="status" />
        </x-share>
      </div>
    </div>
  )
}

function Bylines({ article }: Pick<ArticleMetaProps, 'article'>) {
  const w = words[article.language]
  if (article.bylines.length === 0) return null
  return (
    <address>
      {w.by}{' '}
      {article.bylines.map(({ slug, name }, index) => (
        <>
          {index > 0 &&
            (index === article.bylines.length - 1
              ? article.language === 'ga'
                ? ' agus '
                : ' and '
              : ', ')}
          <a href={`/authors/${slug}`} rel="author">
            {name}
          </a>
        </>
      ))}
      {article.dateline && (
        <>
          <br />
          {w.inPlace(article.dateline)}
        </>
      )}
    </address>
  )
}

function Times({ article, zone }: Pick<ArticleMetaProps, 'article' | 'zone'>) {
  const w = words[article.language]
  const { language, publishedAt, updatedAt } = article
  const newest = updatedAt ?? publishedAt
  const isSameDay = updatedAt !== null && dayIn(zone, updatedAt) === dayIn(zone, publishedAt)
  const moment = (at: Date, withDay: boolean) =>
    withDay
      ? `${dateWords(language, zone, at)}, ${timeWords(language, zone, at)}`
      : timeWords(language, zone, at)
  return (
    <p>
      {w.published} <time datetime={publishedAt.toISOString()}>{moment(publishedAt, true)}</time>
      {updatedAt && (
        <>
          <br />
          {w.updated}{' '}
          <time datetime={updatedAt.toISOString()}>{moment(updatedAt, !isSameDay)}</time>
        </>
      )}{' '}
      {zoneWords(language, zone, newest)}
      <br />
      {w.minutes(article.minutes)}
    </p>
  )
}
