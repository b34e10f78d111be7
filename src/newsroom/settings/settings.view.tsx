import { Field, wrongOf } from '#platform/forms'
import type { Refused } from '#platform/http'
import { isCurrency } from '#platform/money'

interface Setting {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly choices?: readonly (readonly [string, string])[]
}

const groups: readonly { readonly title: string; readonly fields: readonly Setting[] }[] = [
  {
    title: 'The paper',
    fields: [
      { name: 'name', label: 'Name', hint: 'As shown in the masthead.' },
      {
        name: 'tagline',
        label: 'Tagline',
        hint: 'One line, for the front and for search engines.',
      },
      { name: 'publisher', label: 'Publisher' },
      {
        name: 'editor',
        label: 'Editor',
        hint: 'The person who signs the appeals and is responsible for the paper.',
      },
      { name: 'contactEmail', label: 'Address for letters' },
    ],
  },
  {
    title: 'Place and language',
    fields: [
      {
        name: 'zone',
        label: 'Time zone',
        hint: 'For days and times. An IANA name such as Europe/Dublin.',
      },
      {
        name: 'language',
        label: 'Language of the paper',
        choices: [
          ['en', 'English'],
          ['ga', 'Gaeilge'],
        ],
      },
    ],
  },
  {
    title: 'Contributions',
    fields: [
      { name: 'currency', label: 'Currency', hint: 'Three letters, such as EUR.' },
      {
        name: 'monthly',
        label: 'Amounts offered each month',
        hint: 'Two to six amounts, from small to large; the second is preselected.',
      },
      { name: 'annual', label: 'Amounts offered each year' },
      { name: 'once', label: 'Amounts offered once' },
      {
        name: 'least',
        label: 'Smallest amount',
      },
      { name: 'most', label: 'Largest amount' },
    ],
  },
  {
    title: 'Colour',
    fields: [
      {
        name: 'accentLight',
        label: 'Accent, by day',
        hint: 'Such as #09514a. It must be dark enough for white text.',
      },
      {
        name: 'accentDark',
        label: 'Accent, by night',
        hint: 'Such as #84cdbd. It must be light enough for dark text.',
      },
    ],
  },
  {
    title: 'Comments',
    fields: [
      {
        name: 'firstCommentsHeld',
        label: 'How many first comments of a new reader are reviewed before they appear',
      },
      {
        name: 'undoSeconds',
        label: 'Seconds in which a decision can be undone before its notices are sent',
      },
    ],
  },
]

interface SettingsProps extends Refused {
  readonly isSaved: boolean
  /** What holds where a field is left empty. */
  readonly whereEmpty: Readonly<Record<string, string>>
}

export function SettingsView({ values, issues, isSaved, whereEmpty }: SettingsProps) {
  const isAgain = issues.length > 0
  // Once the page has asked about the new currency, what stands on it is meant in that one.
  const isAsked = isCurrency(values['currency'] ?? '') && wrongOf(issues, 'currency')
  const amountsIn = values[isAsked ? 'currency' : 'amountsIn'] ?? ''
  return (
    <>
      <header class="head">
        <h1>Settings</h1>
      </header>
      {isSaved && (
        <p class="notice" role="status">
          Saved. All pages are being updated.
        </p>
      )}
      {isAgain && (
        <div class="notice bad" role="alert">
          <p>
            <strong>Nothing was saved.</strong>{' '}
            {issues.length === 1 ? 'One field needs' : `${issues.length} fields need`} another look.
          </p>
        </div>
      )}
      <form method="post" action="/newsroom/settings" class="stack settings">
        {groups.map(({ title, fields }) => (
          <fieldset class="panel" key={title}>
            <legend>{title}</legend>
            {fields.map((field) => (
              <SettingField
                key={field.name}
                setting={field}
                whereEmpty={whereEmpty[field.name]}
                value={values[field.name] ?? ''}
                wrong={wrongOf(issues, field.name)}
              />
            ))}
          </fieldset>
        ))}
        <input type="hidden" name="amountsIn" value={amountsIn} />
        <p>
          <button class="primary" type="submit">
            Save the settings
          </button>
        </p>
      </form>
    </>
  )
}

const SettingField = ({
  setting: { name, label, hint = '', choices },
  value,
  wrong,
  whereEmpty,
}: {
  setting: Setting
  whereEmpty: string | undefined
  value: string
  wrong: string | undefined
}) => (
  <Field
    name={name}
    label={label}
    hint={whereEmpty ? `${hint} Empty: ${whereEmpty}.`.trim() : hint || undefined}
    wrong={wrong}
  >
    {(tied) =>
      choices ? (
        <select {...tied}>
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice} selected={choice === value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" {...tied} value={value} />
      )
    }
  </Field>
)
