import type { Profile } from '#domains/accounts'
import { momentWords } from '#platform/zones'
import { ageWords } from '../age-words.ts'
import type { ArticleState } from './article.ts'
import type { ArticleLine } from './articles.queries.ts'

interface ArticleListProps {
  readonly lines: readonly ArticleLine[]
  readonly counts: Readonly<Record<ArticleState, number>>
  readonly people: ReadonlyMap<string, Profile>
  readonly state: ArticleState | undefined
  readonly words: string | undefined
  readonly next: string | undefined
  readonly zone: string
  readonly now: Date
}

/** The newsroom's articles, those changed last first. */
export function ArticleList(props: ArticleListProps) {
  const { lines, words, next, state } = props
  return (
    <>
      <div class="head">
        <h1>Articles</h1>
        <nav class="tabs" aria-label="State">
          <Tab {...props} to={undefined} name="All" />
          <Tab {...props} to="draft" name="Drafts" />
          <Tab {...props} to="published" name="Published" />
          <Tab {...props} to="withdrawn" name="Withdrawn" />
        </nav>
        <div class="tools">
          <form class="seek" role="search" method="get" action="/newsroom/articles">
            {state ? <input type="hidden" name="state" value={state} /> : null}
            <label class="unseen" for="seek">
              Search headlines
            </label>
            <input
              id="seek"
              type="search"
              name="words"
              value={words ?? ''}
              placeholder="Find by headline"
              aria-keyshortcuts="/"
            />
            <button type="submit">Find</button>
          </form>
          <a class="button" href="/newsroom/sections">
            Sections and bylines
          </a>
          <a class="button primary" href="/newsroom/articles/new" aria-keyshortcuts="n">
            New article <kbd>N</kbd>
          </a>
        </div>
      </div>
      {lines.length === 0 ? <Nothing words={words} state={state} /> : <Table {...props} />}
      {next ? (
        <nav class="pager" aria-label="More articles">
          <a class="button" href={address({ state, words, after: next })} rel="next">
            Older
          </a>
        </nav>
      ) : null}
    </>
  )
}

function Tab({
  to,
  name,
  state,
  counts,
}: ArticleListProps & { to: ArticleState | undefined; name: string }) {
  const count = to ? counts[to] : counts.draft + counts.published + counts.withdrawn
  return (
    <a href={address({ state: to })} {...(state === to ? { 'aria-current': 'page' as const } : {})}>
      {name} <span class="muted">{count}</span>
    </a>
  )
}

function address(given: {
  state?: string | undefined
  words?: string | undefined
  after?: string | undefined
}): string {
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]): [string, string][] =>
      value ? [[name, value]] : [],
    ),
  )
  return query.size > 0 ? `/newsroom/articles?${query}` : '/newsroom/articles'
}

function Table({ lines, people, zone, now }: ArticleListProps) {
  return (
    <table class="stories">
      <caption class="unseen">Articles, those changed last first</caption>
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">State</th>
          <th scope="col" class="wide-only">
            By
          </th>
          <th scope="col" class="n wide-only">
            Words
          </th>
          <th scope="col" class="n">
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <div class="pictured">
                {line.picture ? (
                  <img
                    src={`/pictures/${line.picture.id}/${line.picture.file}`}
                    width="72"
                    height="48"
                    alt=""
                    loading="lazy"
                  />
                ) : (
                  <span />
                )}
                <div>
                  <a href={`/newsroom/articles/${line.id}`} lang={line.language}>
                    {line.headline || 'Without a headline yet'}
                  </a>
                  <small class="muted">{line.section ?? 'No section yet'}</small>
                </div>
              </div>
            </th>
            <td>
              <State {...line} />
            </td>
            <td class="wide-only">
              {line.authors.join(', ') || <span class="muted">nobody</span>}
            </td>
            <td class="n wide-only">{line.words.toLocaleString('en-IE')}</td>
            <td class="n">
              <time
                datetime={line.changedAt.toISOString()}
                title={momentWords('en', zone, line.changedAt)}
              >
                {ageWords(zone, line.changedAt, now)}
              </time>
              <small class="muted">
                {(line.changedBy && people.get(line.changedBy)?.name) || ''}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function State({ state, version, publishedVersion }: ArticleLine) {
  if (state === 'withdrawn') return <span class="mark bad">Withdrawn</span>
  if (state === 'draft') return <span class="mark idle">Draft</span>
  return (
    <>
      <span class="mark good">Published</span>
      {version === publishedVersion ? null : <small class="muted">unpublished changes</small>}
    </>
  )
}

function Nothing({ words, state }: { words: string | undefined; state: ArticleState | undefined }) {
  if (words)
    return (
      <div class="empty">
        <h2>Nothing found</h2>
        <p>
          No headline has “{words}” in it. <a href={address({ state })}>Show all again</a>
        </p>
      </div>
    )
  return (
    <div class="empty">
      <h2>Nothing here yet</h2>
      <p>
        {state ? 'No article is in this state.' : 'Start the first article with a headline.'}{' '}
        <a href="/newsroom/articles/new">Begin one</a>
      </p>
    </div>
  )
}
