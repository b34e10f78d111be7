import type { Profile } from '#domains/accounts'
import type { Refused } from '#platform/http'
import { momentWords, zoneWords } from '#platform/zones'
import { grounds } from '../grounds.ts'
import { words as queueWords } from '../queue/words.ts'
import type { Standing } from './standings.queries.ts'

interface Props {
  readonly reader: Profile
  readonly standing: Standing
  /** Until when the reader is suspended now. */
  readonly until: Date | null
  readonly zone: string
  readonly refused: Refused
}

export function SuspensionPage({ reader, standing, until, zone, refused }: Props) {
  return (
    <>
      <div class="head">
        <h1>{reader.name}</h1>
        <p class="muted">
          {standing.approved} approved, {standing.removed} removed
        </p>
        <p class="tools">
          <a class="button" href={`/newsroom/readers/${reader.id}`}>
            Account
          </a>
        </p>
      </div>
      {until ? (
        <Suspended reader={reader} suspension={standing.suspensionId} until={until} zone={zone} />
      ) : null}
      <form
        class="stack measured"
        method="post"
        action={`/newsroom/readers/${reader.id}/suspensions`}
        aria-labelledby="suspend"
      >
        <h2 id="suspend">{until ? 'Suspend again' : 'Suspend from commenting'}</h2>
        {refused.issues.length > 0 ? (
          <div class="notice bad" role="alert">
            {refused.issues.map(({ field, message }) => (
              <p key={field}>{message}</p>
            ))}
          </div>
        ) : null}
        <fieldset class="reasons">
          <legend>Reason</legend>
          {grounds.map((ground) => (
            <div class="choice" key={ground}>
              <input
                type="radio"
                name="ground"
                id={`ground-${ground}`}
                value={ground}
                checked={refused.values['ground'] === ground}
                required
              />
              <label for={`ground-${ground}`}>{queueWords.grounds[ground]}</label>
            </div>
          ))}
        </fieldset>
        <div class="field">
          <label for="law">
            Which law <span class="hint">where it was against the law</span>
          </label>
          <input type="text" id="law" name="law" maxLength={500} value={refused.values['law']} />
        </div>
        <div class="field">
          <label for="until">Until the start of</label>
          <input id="until" name="until" type="date" required value={refused.values['until']} />
        </div>
        <div class="field">
          <label for="words">
            What happened <span class="hint">the reader gets this text</span>
          </label>
          <textarea id="words" name="words" rows={4} maxLength={3000} required dir="auto">
            {refused.values['words']}
          </textarea>
        </div>
        <button type="submit" class="primary">
          Suspend
        </button>
        <p class="hint">
          The reader can still read, like, report and contribute. The reader is notified on the page
          and by e-mail.
        </p>
      </form>
    </>
  )
}

function Suspended({
  reader,
  suspension,
  until,
  zone,
}: Pick<Props, 'reader' | 'zone'> & { suspension: string | null; until: Date }) {
  return (
    <form
      class="notice warn"
      method="post"
      action={`/newsroom/readers/${reader.id}/suspensions/end`}
    >
      <p>
        Suspended until {momentWords('en', zone, until)} ({zoneWords('en', zone, until)}).
      </p>
      <input type="hidden" name="suspension" value={suspension ?? ''} />
      <button type="submit">End it now</button>
    </form>
  )
}
