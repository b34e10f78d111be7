import type { AccountCommentsWords } from './account-comments.words.ts'
import type { CommentState } from './comments.queries.ts'

export interface OwnComment {
  readonly id: string
  readonly headline: string
  readonly state: CommentState
  readonly postedAt: Date
  readonly when: string
  readonly text: string
}

interface AccountCommentsProps {
  readonly words: AccountCommentsWords
  readonly comments: readonly OwnComment[]
  readonly older: string | undefined
}

export function AccountComments({ words: w, comments, older }: AccountCommentsProps) {
  return (
    <>
      <header class="story-head head-text">
        <h1>{w.title}</h1>
      </header>
      <div class="text">
        {comments.length === 0 && <p>{w.none}</p>}
        <ol class="thread">
          {comments.map(({ id, headline, state, postedAt, when, text }) => (
            <li key={id}>
              <article class="comment">
                <header>
                  <h2>{w.underArticle(headline)}</h2>
                  <span class="mark">{w.states[state]}</span>
                  <a href={`/comments/${id}`}>
                    <time datetime={postedAt.toISOString()}>{when}</time>
                  </a>
                </header>
                {text.split(/\n{2,}/).map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </article>
            </li>
          ))}
        </ol>
        {older && (
          <p class="more">
            <a class="button plain" href={`/account/comments?before=${older}`}>
              {w.older}
            </a>
          </p>
        )}
        <p>
          <a href="/account">{w.account}</a>
        </p>
      </div>
    </>
  )
}
