import { Field, wrongOf } from '#platform/forms'
import type { Refused } from '#platform/http'
import { slotNames } from '../slots/slot.ts'
import { type CampaignKind, campaignKinds } from './campaign.ts'
import { rowsOf } from './campaign-form.ts'
import { slotWords } from './campaigns-room.view.tsx'

interface Props extends Refused {
  readonly title: string
  readonly action: string
  readonly button: string
  /** Where to end it at once; missing where it is new or over. */
  readonly endPath?: string | undefined
}

const kindWords: Record<CampaignKind, string> = {
  direct: 'Sold: has priority over the paper’s own',
  house: 'The paper’s own: fills unsold slots',
}

export function CampaignFormView(props: Props) {
  const { title, action, button, endPath, issues } = props
  return (
    <>
      <header class="head">
        <h1>{title}</h1>
        {endPath ? (
          <form method="post" action={endPath} class="tools">
            <button type="submit" class="remove">
              End it now
            </button>
          </form>
        ) : null}
      </header>
      {issues.length > 0 ? (
        <div class="notice bad" role="alert">
          <p>
            <strong>Nothing was saved.</strong> {issues.map(({ message }) => message).join(' ')}
          </p>
        </div>
      ) : null}
      <form method="post" action={action} class="stack" novalidate>
        <div class="halves">
          <Booking {...props} />
          <div class="stack">
            <Creatives {...props} />
          </div>
        </div>
        <p>
          <button class="primary" type="submit">
            {button}
          </button>
        </p>
      </form>
    </>
  )
}

function Booking(props: Props) {
  const { values, issues } = props
  const chosen = new Set((values['slots'] ?? '').split('\n'))
  const noSlots = issues.find(({ field }) => field.startsWith('slots'))?.message
  return (
    <section class="panel" aria-labelledby="booking">
      <header>
        <h2 id="booking">The booking</h2>
      </header>
      <Line
        {...props}
        name="advertiser"
        label="Advertiser"
        hint="As readers see it in the label."
        value={values['advertiser']}
      />
      <fieldset class="field">
        <legend>Kind</legend>
        {campaignKinds.map((kind) => (
          <div class="choice" key={kind}>
            <input
              type="radio"
              id={kind}
              name="kind"
              value={kind}
              checked={(values['kind'] ?? 'direct') === kind}
            />
            <label for={kind}>{kindWords[kind]}</label>
          </div>
        ))}
      </fieldset>
      <fieldset class="field">
        <legend>Places</legend>
        {noSlots ? (
          <p class="wrong" id="slots-wrong">
            {noSlots}
          </p>
        ) : null}
        {slotNames.map((slot) => (
          <div class="choice" key={slot}>
            <input type="checkbox" id={slot} name="slots" value={slot} checked={chosen.has(slot)} />
            <label for={slot}>{slotWords[slot]}</label>
          </div>
        ))}
      </fieldset>
      <div class="pair">
        <Line {...props} name="starts" label="First day" isDay value={values['starts']} />
        <Line {...props} name="ends" label="Last day" isDay value={values['ends']} />
      </div>
      <Line
        {...props}
        name="weight"
        label="Weight"
        hint="Its share among campaigns of its kind, from 1 to 100."
        value={values['weight'] ?? '1'}
      />
    </section>
  )
}

/** The creatives there are, and an empty row for one more. */
function Creatives(props: Props) {
  const columnOf = (name: string) => (props.values[name] ?? '').split('\n')
  const rows = rowsOf({
    headline: columnOf('headline'),
    words: columnOf('words'),
    href: columnOf('href'),
  }).filter((row) => Object.values(row).some(Boolean))
  const blank = { headline: '', words: '', href: '' }
  return (
    <>
      {[...rows, blank].map((row, index) => (
        <section class="panel" key={index} aria-labelledby={`creative-${index}`}>
          <header>
            <h2 id={`creative-${index}`}>
              {index === 0 ? 'What it says' : `Creative ${index + 1}`}
            </h2>
          </header>
          <Line
            {...props}
            name="headline"
            row={index}
            label="Headline"
            hint="60 characters at most."
            value={row.headline}
          />
          <Line
            {...props}
            name="words"
            row={index}
            label="Words"
            hint="One line, 160 characters at most."
            value={row.words}
          />
          <Line
            {...props}
            name="href"
            row={index}
            label="Leads to"
            hint="A whole web address, such as https://norevalleybicycles.example/"
            value={row.href}
          />
        </section>
      ))}
    </>
  )
}

interface LineProps extends Pick<Refused, 'issues'> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string | undefined
  readonly isDay?: boolean
  /** Of several rows of the same name. */
  readonly row?: number
}

function Line({ name, label, hint, value = '', isDay, row = 0, issues }: LineProps) {
  const isFirst = row === 0
  return (
    <Field
      id={isFirst ? name : `${name}-${row}`}
      name={name}
      label={label}
      hint={hint}
      wrong={isFirst ? wrongOf(issues, name) : undefined}
    >
      {(tied) =>
        isDay ? (
          <input type="date" {...tied} value={value} />
        ) : (
          <input type="text" {...tied} value={value} />
        )
      }
    </Field>
  )
}
