import { dateWords, momentWords } from '#platform/zones'
import { type Ground, grounds } from '../grounds.ts'
import { policyPublishedAt } from '../policy/policy-version.ts'
import type { ItemState } from './item-state.ts'
import type { ItemModel, QueueModel } from './queue-page.ts'
import { queuePath } from './queue-path.ts'
import { words } from './words.ts'

interface Props {
  readonly item: ItemModel
  readonly model: QueueModel
  readonly state: ItemState
}

/** What is decided: a measure, a reason, words. Without scripts each measure is a button of its own. */
export function Decide({ item, model, state }: Props) {
  const { comment } = item
  const isVisible = comment.state === 'visible'
  const name = model.people.get(comment.commenterId)?.name ?? 'the author'
  return (
    <div>
      {state.issues.length > 0 ? <Faults state={state} /> : null}
      {isTakenByOther(item, model) ? (
        <p class="notice warn">
          {model.people.get(item.claim?.moderatorId ?? '')?.name ?? 'Somebody'} is looking at this
          comment.
        </p>
      ) : null}
      <Claim item={item} model={model} />
      <form
        class="decide"
        method="post"
        action={`/newsroom/comments/${comment.id}/decisions`}
        aria-label="Decide"
        id="decide"
      >
        <input type="hidden" name="revision" value={comment.revision} />
        <input type="hidden" name="seen" value={item.decisions[0]?.id ?? ''} />
        <input type="hidden" name="kind" value={model.request.kind} />
        <Acts item={item} model={model} />
        <Reasons item={item} state={state} />
        <div class={faultOf(state, 'law') ? 'field wrong' : 'field'}>
          <label for="law">
            Which law <span class="hint">where it is against the law</span>
          </label>
          <input type="text" id="law" name="law" maxLength={500} value={state.values['law']} />
        </div>
        <div class="field">
          <label for="words">
            Words to the author <span class="hint">read together with the reason</span>
          </label>
          <textarea
            id="words"
            name="words"
            rows={4}
            maxLength={3000}
            aria-keyshortcuts="w"
            dir="auto"
          >
            {state.values['words']}
          </textarea>
        </div>
        <button
          type="submit"
          class="primary go"
          name="measure"
          value={isVisible ? 'keep' : 'publish'}
          hidden
          aria-keyshortcuts="Enter"
        >
          {isVisible ? 'Keep' : 'Publish'}, and the next <kbd>Enter</kbd>
        </button>
        <p class="hint">
          {name} and those who reported are notified on the page and by e-mail when the time for
          undoing is over. Your name is not shown.
        </p>
      </form>
      {isVisible ? <Pick item={item} model={model} /> : null}
      <Author item={item} model={model} name={name} />
    </div>
  )
}

/** Without scripts an item is claimed by this button; the page's script presses it. */
function Claim({ item, model }: { item: ItemModel; model: QueueModel }) {
  if (item.comment.waitingSince === null || item.claim) return null
  return (
    <form method="post" action={`/newsroom/comments/${item.comment.id}/claims`} id="claim">
      <input type="hidden" name="kind" value={model.request.kind} />
      <button type="submit" class="quiet">
        Take this one for five minutes
      </button>
    </form>
  )
}

const isTakenByOther = ({ claim }: ItemModel, { viewer }: QueueModel) =>
  claim !== undefined && claim.moderatorId !== viewer

function Acts({ item, model }: { item: ItemModel; model: QueueModel }) {
  const { state, openReports } = item.comment
  const place = model.items.findIndex(({ id }) => id === item.comment.id)
  const [before, after] = [model.items[place - 1], model.items[place + 1]]
  const keeps = state === 'visible'
  return (
    <div class="acts" role="group" aria-label="Act">
      {!keeps || openReports > 0 ? (
        <button
          type="submit"
          name="measure"
          value={keeps ? 'keep' : 'publish'}
          aria-keyshortcuts="p"
        >
          {state === 'removed' ? 'Put back' : keeps ? 'Keep' : 'Publish'} <kbd>P</kbd>
        </button>
      ) : null}
      {state === 'removed' || state === 'deleted' ? null : (
        <button type="submit" class="remove" name="measure" value="remove" aria-keyshortcuts="r">
          Remove <kbd>R</kbd>
        </button>
      )}
      {before ? (
        <a
          class="button"
          href={queuePath({ ...model.request, item: before.id })}
          aria-keyshortcuts="k"
        >
          One before <kbd>K</kbd>
        </a>
      ) : null}
      {after ? (
        <a
          class="button"
          href={queuePath({ ...model.request, item: after.id })}
          aria-keyshortcuts="j"
        >
          Skip <kbd>J</kbd>
        </a>
      ) : null}
    </div>
  )
}

function Reasons({ item, state }: { item: ItemModel; state: ItemState }) {
  const chosen = state.values['ground'] ?? suggested(item)
  return (
    <fieldset class="reasons">
      <legend>
        Reason, from the comments policy of {dateWords('en', 'UTC', policyPublishedAt)}
      </legend>
      {grounds.map((ground, index) => (
        <div class="choice" key={ground}>
          <input
            type="radio"
            name="ground"
            id={`why-${index + 1}`}
            value={ground}
            checked={ground === chosen}
            aria-keyshortcuts={String(index + 1)}
          />
          <label for={`why-${index + 1}`}>
            {words.grounds[ground]}{' '}
            {ground === 'unlawful' ? <span class="hint">asks for the law</span> : null}
          </label>
          <kbd>{index + 1}</kbd>
        </div>
      ))}
    </fieldset>
  )
}

/** What the phase or most reports named. */
function suggested(item: ItemModel): Ground | undefined {
  const open = item.reports.filter(({ state }) => state === 'open')
  const byGround = Map.groupBy(open, ({ ground }) => ground)
  const [most] = [...byGround.entries()].toSorted((a, b) => b[1].length - a[1].length)
  return most?.[0] ?? item.decisions.find(({ measure }) => measure === 'hold')?.ground ?? undefined
}

function Faults({ state }: { state: ItemState }) {
  return (
    <div class="notice bad" role="alert">
      {state.issues.map(({ field, message }) => (
        <p key={field}>{message}</p>
      ))}
    </div>
  )
}

const faultOf = (state: ItemState, field: string) =>
  state.issues.some((issue) => issue.field === field)

function Pick({ item, model }: { item: ItemModel; model: QueueModel }) {
  const isPick = item.comment.pickedAt !== null
  return (
    <form
      method="post"
      action={`/newsroom/comments/${item.comment.id}/picks${isPick ? '/removal' : ''}`}
    >
      <input type="hidden" name="kind" value={model.request.kind} />
      <button type="submit" class="quiet">
        {isPick ? 'No longer an editors’ pick' : 'Make it an editors’ pick'}
      </button>
    </form>
  )
}

function Author({ item, model, name }: { item: ItemModel; model: QueueModel; name: string }) {
  const profile = model.people.get(item.comment.commenterId)
  const { standing } = item
  const isSuspended = standing.suspendedUntil !== null && standing.suspendedUntil > model.now
  return (
    <section class="panel" aria-labelledby="author-name">
      <header>
        <h3 id="author-name">{name}</h3>
        {profile && !profile.isStaff ? (
          <a
            href={`/newsroom/readers/${item.comment.commenterId}/suspensions/new?item=${item.comment.id}`}
          >
            {isSuspended ? 'Suspension' : 'Suspend'}
          </a>
        ) : null}
      </header>
      <dl class="facts">
        <dt>With us</dt>
        <dd>
          {profile ? `since ${dateWords('en', model.zone, profile.memberSince)}` : 'no longer'}
        </dd>
        <dt>Standing</dt>
        <dd>
          {isSuspended && standing.suspendedUntil
            ? `suspended until ${momentWords('en', model.zone, standing.suspendedUntil)}`
            : 'may comment'}
        </dd>
        <dt>Approved</dt>
        <dd>{standing.approved}</dd>
        <dt>Removed</dt>
        <dd>{standing.removed}</dd>
      </dl>
    </section>
  )
}
