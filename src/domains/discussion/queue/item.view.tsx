import { dateWords, momentWords } from '#platform/zones'
import type { Decision } from '../decisions/decision.ts'
import { words as policyWords } from '../policy/words.ts'
import { phases } from '../comments/phases/run-phases.ts'
import { Paragraphs } from '../threads/paragraphs.view.tsx'
import type { Report } from '../reports/reports.queries.ts'
import { Marked } from './marked.view.tsx'
import type { ItemModel, QueueModel } from './queue-page.ts'
import { words } from './words.ts'

/** The comment that is read: where it stands, why it is here, who reported it. */
export function Item({ item, model }: { item: ItemModel; model: QueueModel }) {
  const { comment, article } = item
  const name = model.people.get(comment.commenterId)?.name ?? ''
  return (
    <article class="item" aria-labelledby="item-name" tabindex={-1}>
      <h2 id="item-name" class="unseen">
        Comment by {name}
      </h2>
      <p class="context">
        {article ? <a href={article.path}>{article.headline}</a> : <span>A withdrawn article</span>}
        <span class="muted small">{article?.section?.name}</span>
        {comment.state === 'visible' || comment.state === 'held' ? (
          <a class="small" href={`/comments/${comment.id}`}>
            In the thread
          </a>
        ) : null}
      </p>
      <Parent item={item} model={model} />
      <div class="comment">
        <p class="small">
          <b>{name}</b>{' '}
          <span class="muted">
            <time datetime={comment.postedAt.toISOString()}>
              {momentWords('en', model.zone, comment.postedAt)}
            </time>{' '}
            · text {comment.revision}, {comment.editedAt ? 'edited' : 'not edited'} ·{' '}
            {stateWords(item)}
          </span>
        </p>
        <div class="words">
          <Marked text={comment.text} matches={matchesOf(item)} />
        </div>
      </div>
      <Why item={item} model={model} />
      {item.reports.length > 0 ? <Reports item={item} model={model} /> : null}
      <History item={item} model={model} />
    </article>
  )
}

function stateWords({ comment }: ItemModel): string {
  if (comment.state === 'removed')
    return `removed: ${policyWords.en.rules[comment.removalGround ?? 'abuse'].name}`
  if (comment.state === 'deleted') return 'deleted by the commenter'
  return comment.state === 'held' ? 'hidden from readers' : 'readers see it'
}

const holdOf = ({ comment, decisions }: ItemModel): Decision | undefined =>
  decisions.find(
    ({ measure, textRevision }) => measure === 'hold' && textRevision === comment.revision,
  )

const matchesOf = (item: ItemModel) =>
  (holdOf(item)?.matches ?? []).filter(({ from, to }) => to > from)

function Parent({ item, model }: { item: ItemModel; model: QueueModel }) {
  if (!item.parent) return null
  return (
    <blockquote class="parent">
      <p class="small">
        <b>{model.people.get(item.parent.commenterId)?.name ?? ''}</b>{' '}
        <span class="muted">
          {momentWords('en', model.zone, item.parent.postedAt)}, which this answers
        </span>
      </p>
      <Paragraphs text={item.parent.text} />
    </blockquote>
  )
}

function Why({ item, model }: { item: ItemModel; model: QueueModel }) {
  const hold = holdOf(item)
  if (!hold) return null
  const rules = [...new Set(hold.matches.map(({ rule }) => rule))]
  const passed = Object.keys(phases).filter((phase) => !rules.includes(phase))
  return (
    <section class="panel" aria-labelledby="why-name">
      <header>
        <h3 id="why-name">Why it is here</h3>
        <span class="muted small">since {momentWords('en', model.zone, hold.decidedAt)}</span>
      </header>
      <ul class="rows small why">
        {hold.matches.map(({ rule, version, from, to }, index) => (
          <li key={index}>
            <span class={`mark ${rule === 'first-comments' ? 'idle' : 'bad'}`}>Held</span>
            <span>
              {to > from ? <mark>{item.comment.text.slice(from, to)}</mark> : 'It'}{' '}
              {words.why(rule)}
            </span>
            <span class="muted">
              rule “{words.rule(rule)}”, version {version}
            </span>
          </li>
        ))}
        <li>
          <span class="mark idle">Passed</span>
          <span>{passed.join(', ')}</span>
          <span class="muted">{passed.length} phases</span>
        </li>
      </ul>
    </section>
  )
}

function Reports({ item, model }: { item: ItemModel; model: QueueModel }) {
  const count = item.reports.length
  return (
    <section class="panel" aria-labelledby="reports-name">
      <table class="reports small">
        <caption>
          <header>
            <h3 id="reports-name">{count === 1 ? '1 report' : `${count} reports`}</h3>
          </header>
        </caption>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col">In their words</th>
            <th scope="col" class="n">
              Right before
            </th>
          </tr>
        </thead>
        <tbody>
          {item.reports.map((report) => (
            <ReportRow key={report.id} report={report} item={item} model={model} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ReportRow({
  report,
  item,
  model,
}: {
  report: Report
  item: ItemModel
  model: QueueModel
}) {
  const record = report.notifierId ? item.records.get(report.notifierId) : undefined
  const notifier = report.notifierId
    ? model.people.get(report.notifierId)?.name
    : report.notifierName
  const isOlder = report.textRevision !== item.comment.revision
  return (
    <tr>
      <th scope="row">{words.shortGrounds[report.ground]}</th>
      <td>
        {report.words ? <q dir="auto">{report.words}</q> : 'no words'}
        <small>
          {notifier ?? 'a reader without an account'} ·{' '}
          {momentWords('en', model.zone, report.reportedAt)}
          {report.state === 'open' ? '' : ` · ${report.state}`}
          {isOlder ? ` · about text ${report.textRevision}` : ''}
        </small>
      </td>
      <td class="n muted">{record ? `${record.upheld} of ${record.settled}` : 'first'}</td>
    </tr>
  )
}

function History({ item, model }: { item: ItemModel; model: QueueModel }) {
  const made = item.decisions.filter(({ deciderId }) => deciderId !== null)
  if (made.length === 0) return null
  return (
    <section class="panel" aria-labelledby="history-name">
      <header>
        <h3 id="history-name">Decided</h3>
      </header>
      <ul class="rows small">
        {made.map((decision) => (
          <li key={decision.id}>
            <b>{words.measures[decision.measure]}</b>{' '}
            {decision.ground ? words.grounds[decision.ground] : ''}{' '}
            <span class="muted">
              {model.people.get(decision.deciderId ?? '')?.name ?? ''},{' '}
              {dateWords('en', model.zone, decision.decidedAt)}
            </span>
            {decision.words ? <q dir="auto">{decision.words}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
