import { relativeWords } from '#platform/zones'
import { Decide } from './decide.view.tsx'
import { Item } from './item.view.tsx'
import type { ItemState } from './item-state.ts'
import type { QueueModel } from './queue-page.ts'
import { type Kind, kinds, type QueueRow } from './queue.queries.ts'
import { queuePath } from './queue-path.ts'
import { words } from './words.ts'

/** The queue: what waits, the one that is read, what is decided about it. */
export function Queue({
  model,
  state,
  after,
}: {
  model: QueueModel
  state: ItemState
  /** The position of the outbox from which the page is rendered. */
  after: string
}) {
  return (
    <>
      <Head model={model} />
      <div class="benches">
        <List model={model} />
        {model.item ? (
          <>
            <Item item={model.item} model={model} />
            <Decide item={model.item} model={model} state={state} />
          </>
        ) : (
          <p class="empty">
            {model.request.kind === 'decided'
              ? 'Nothing has been decided yet.'
              : 'Nothing is waiting. All comments have been reviewed.'}
          </p>
        )}
      </div>
      {model.undoable ? (
        <Undo
          model={model}
          decision={model.undoable.id}
          measure={words.measures[model.undoable.measure]}
        />
      ) : null}
      <p class="heard" id="new-items" role="status"></p>
      <x-queue
        data-item={model.item?.comment.id ?? ''}
        data-kind={model.request.kind}
        data-after={after}
        data-since={model.now.getTime()}
        data-again={queuePath({ kind: model.request.kind, item: model.item?.comment.id })}
      ></x-queue>
    </>
  )
}

function Head({ model }: { model: QueueModel }) {
  const { counts, now } = model
  return (
    <div class="head">
      <h1>Queue</h1>
      <p class="left">
        <b class="figure">{counts.all}</b>{' '}
        <span class="muted small">
          left{counts.oldestAt ? ` · oldest came ${relativeWords('en', counts.oldestAt, now)}` : ''}
        </span>
      </p>
      <nav class="tabs" aria-label="Kinds">
        {kinds.map((kind) => (
          <a
            key={kind}
            href={queuePath({ kind })}
            aria-current={kind === model.request.kind ? 'page' : undefined}
          >
            {words.kinds[kind]} <span class="muted">{countOf(model, kind)}</span>
          </a>
        ))}
      </nav>
      <div class="tools">
        <button type="button" popovertarget="all-keys" aria-keyshortcuts="?">
          Keys <kbd>?</kbd>
        </button>
      </div>
      <Keys />
    </div>
  )
}

const countOf = ({ counts }: QueueModel, kind: Kind): number | '' =>
  kind === 'decided' ? '' : counts[kind]

function Keys() {
  return (
    <div id="all-keys" popover>
      <h2>Keys of the queue</h2>
      <dl class="facts">
        <dt>
          <kbd>J</kbd> <kbd>K</kbd>
        </dt>
        <dd>next, one before</dd>
        <dt>
          <kbd>P</kbd> <kbd>R</kbd>
        </dt>
        <dd>publish or keep, remove</dd>
        <dt>
          <kbd>1</kbd> to <kbd>8</kbd>
        </dt>
        <dd>reason</dd>
        <dt>
          <kbd>W</kbd>
        </dt>
        <dd>words to the author</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>do it, then the next</dd>
        <dt>
          <kbd>Z</kbd>
        </dt>
        <dd>undo</dd>
      </dl>
    </div>
  )
}

function List({ model }: { model: QueueModel }) {
  const { kind } = model.request
  return (
    <details class="list" open>
      <summary>
        <span>{kind === 'decided' ? 'Decided, latest first' : 'Waiting, oldest first'}</span>
      </summary>
      <ol class="items">
        {model.items.map((row) => (
          <Row key={row.decisionId ?? row.id} row={row} model={model} />
        ))}
      </ol>
      {model.next ? (
        <p class="hint more">
          <a href={queuePath({ kind, after: model.next })}>The next 25</a>
        </p>
      ) : null}
    </details>
  )
}

function Row({ row, model }: { row: QueueRow; model: QueueModel }) {
  const isTaken = row.claimedBy !== null && row.claimedBy !== model.viewer
  const name = model.people.get(row.commenterId)?.name ?? ''
  return (
    <li class={isTaken ? 'taken' : undefined}>
      <a
        href={queuePath({ ...model.request, item: row.id })}
        aria-current={row.id === model.item?.comment.id ? 'true' : undefined}
      >
        <span class={`mark ${markOf(row)}`}>{labelOf(row)}</span>
        <time class="muted" datetime={row.at.toISOString()}>
          {relativeWords('en', row.at, model.now)}
        </time>
        <q dir="auto">{row.text}</q>
        {isTaken ? (
          <span class="claim">
            {model.people.get(row.claimedBy ?? '')?.name ?? 'Somebody'} is looking at this
          </span>
        ) : (
          <span class="muted">
            {name}
            {row.openReports > 0
              ? ` · ${row.openReports === 1 ? '1 report' : `${row.openReports} reports`}`
              : ''}
            {row.claimedBy ? ' · yours' : ''}
          </span>
        )}
      </a>
    </li>
  )
}

function labelOf(row: QueueRow): string {
  if (row.measure)
    return row.ground
      ? `${words.measures[row.measure]}: ${words.shortGrounds[row.ground]}`
      : words.measures[row.measure]
  if (row.reported) return words.shortGrounds[row.reported]
  return row.rule ? words.rule(row.rule) : 'Waiting'
}

function markOf(row: QueueRow): 'bad' | 'warn' | 'idle' | 'good' {
  if (row.measure) return row.measure === 'remove' ? 'bad' : 'idle'
  if (
    row.reported === 'unlawful' ||
    row.reported === 'private-details' ||
    row.reported === 'threats'
  )
    return 'bad'
  return row.reported || row.rule !== 'first-comments' ? 'warn' : 'idle'
}

function Undo({
  model,
  decision,
  measure,
}: {
  model: QueueModel
  decision: string
  measure: string
}) {
  return (
    <form class="toast" method="post" action={`/newsroom/decisions/${decision}/reversals`}>
      <span role="status">{measure}.</span>
      <input type="hidden" name="kind" value={model.request.kind} />
      <button type="submit" aria-keyshortcuts="z">
        Undo <kbd>Z</kbd>
      </button>
    </form>
  )
}
