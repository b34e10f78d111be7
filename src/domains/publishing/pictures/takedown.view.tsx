import { Field, wrongOf } from '#platform/forms'
import type { Issue } from '#platform/result'
import { momentWords } from '#platform/zones'
import { nameOf, type PictureRecord } from './picture-record.ts'
import { renditionPath } from './picture.ts'

interface TakedownProps {
  readonly picture: PictureRecord
  readonly uses: readonly {
    readonly id: string
    readonly headline: string
    readonly state: string
  }[]
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

/** Asks for the reason, and says what will happen, before a picture is taken down. */
export function TakedownForm({ picture, uses, values, issues }: TakedownProps) {
  return (
    <>
      <div class="head">
        <h1>Take this picture down</h1>
        <p class="small">
          <a href={`/newsroom/pictures/${picture.id}`}>Back to the picture</a>
        </p>
      </div>
      <div class="shelf">
        <div>
          {picture.preview ? (
            <img
              class="preview"
              src={renditionPath(picture.id, picture.preview)}
              width={picture.width}
              height={picture.height}
              alt={picture.alt}
            />
          ) : null}
          <p>{nameOf(picture)}</p>
        </div>
        <form class="panel" method="post" action={`/newsroom/pictures/${picture.id}/takedowns`}>
          <p>
            All its addresses stop working at once. Browsers and other caches drop it within an
            hour. This cannot be undone.
          </p>
          <p>{uses.length === 0 ? 'No article and no draft shows it.' : 'It disappears from:'}</p>
          {uses.length === 0 ? null : (
            <ul class="rows small">
              {uses.map(({ id, headline, state }) => (
                <li key={id}>
                  <a href={`/newsroom/articles/${id}`}>{headline || 'without a headline'}</a>{' '}
                  <span class="muted">{state}</span>
                </li>
              ))}
            </ul>
          )}
          <Field
            name="reason"
            label="Reason"
            hint="Kept in the newsroom, with your name; readers do not see it."
            wrong={wrongOf(issues, 'reason')}
          >
            {(tied) => (
              <textarea {...tied} rows={3} required maxlength={2000}>
                {values['reason'] ?? ''}
              </textarea>
            )}
          </Field>
          <div class="choice">
            <input
              type="checkbox"
              id="original"
              name="original"
              value="delete"
              checked={values['original'] === 'delete'}
            />
            <label for="original">Delete the original file as well</label>
          </div>
          <p class="tools field">
            <button type="submit" class="remove">
              Take it down
            </button>
          </p>
        </form>
      </div>
    </>
  )
}

interface TakenDownProps {
  readonly picture: PictureRecord
  readonly by: string | undefined
  readonly done: string | undefined
  readonly zone: string
  readonly mayTakeDown: boolean
}

/** The sheet of a picture that was taken down: who, when and why. */
export function TakenDownSheet({ picture, by, done, zone, mayTakeDown }: TakenDownProps) {
  return (
    <>
      <div class="head">
        <h1>{nameOf(picture)}</h1>
        <p class="small">
          <a href="/newsroom/pictures">All pictures</a>
        </p>
      </div>
      {done === 'taking-down' ? (
        <div class="notice bad" role="alert">
          <p>
            It is taken down, but not every copy is gone yet: a process or the file store has not
            answered. It goes on by itself; press the button to look again.
          </p>
        </div>
      ) : null}
      {done === 'taken-down' ? (
        <div class="notice" role="status">
          <p>It is removed from all our pages and addresses.</p>
        </div>
      ) : null}
      <dl class="facts">
        <dt>Taken down</dt>
        <dd>
          {picture.takenDownAt ? momentWords('en', zone, picture.takenDownAt) : ''}
          {by ? `, by ${by}` : ''}
        </dd>
        <dt>Reason</dt>
        <dd>{picture.takedownReason}</dd>
        <dt>Credit</dt>
        <dd>{picture.credit || 'none'}</dd>
        <dt>Original</dt>
        <dd>{picture.isOriginalKept ? 'kept, and never served' : 'deleted'}</dd>
      </dl>
      {mayTakeDown ? (
        <form method="post" action={`/newsroom/pictures/${picture.id}/takedowns`}>
          <input type="hidden" name="reason" value={picture.takedownReason} />
          <p class="tools">
            <button type="submit">Check again whether everything is deleted</button>
            {picture.isOriginalKept ? (
              <button type="submit" name="original" value="delete">
                Delete the original as well
              </button>
            ) : null}
          </p>
        </form>
      ) : null}
    </>
  )
}
