import type { Refused } from '#platform/http'

interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly choices?: readonly (readonly [string, string])[]
}

const groups: readonly { readonly title: string; readonly fields: readonly Field[] }[] = [
  {
    title: 'The paper',
    fields: [
      { name: 'name', label: 'Name', hint: 'As it stands in the masthead.' },
      {
        name: 'tagline',
        label: 'Tagline',
        hint: 'One line, for the front and for search machines.',
      },
      { name: 'publisher', label: 'Publisher' },
      { name: 'editor', label: 'Editor', hint: 'Who signs the appeals and answers for the paper.' },
      { name: 'contactEmail', label: 'Address for letters' },
    ],
  },
  {
    title: 'Place and language',
    fields: [
      {
        name: 'zone',
        label: 'Time zone',
        hint: 'Days begin here, and times are given in it. An IANA name such as Europe/Dublin.',
      },
      {
        name: 'language',
        label: 'Language of the paper',
        choices: [
          ['en', 'English'],
          ['ga', 'Gaeilge'],
        ],
      },
      { name: 'currency', label: 'Currency of contributions', hint: 'Three letters, such as EUR.' },
    ],
  },
  {
    title: 'Colour',
    fields: [
      {
        name: 'accentLight',
        label: 'Accent, by day',
        hint: 'Such as #09514a. It should be dark enough for white words.',
      },
      {
        name: 'accentDark',
        label: 'Accent, by night',
        hint: 'Such as #84cdbd. It should be light enough for dark words.',
      },
    ],
  },
  {
    title: 'Comments',
    fields: [
      {
        name: 'firstCommentsHeld',
        label: 'First comments of a new reader that are read before they appear',
      },
      {
        name: 'undoSeconds',
        label: 'Seconds in which a decision can be undone before its letters leave',
      },
    ],
  },
]

export function SettingsView({ values, issues, isSaved }: Refused & { readonly isSaved: boolean }) {
  return (
    <>
      <header class="head">
        <h1>Settings</h1>
      </header>
      {isSaved && (
        <p class="notice" role="status">
          Saved. Every page is being made anew.
        </p>
      )}
      {issues.length > 0 && (
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
                field={field}
                value={values[field.name] ?? ''}
                wrong={issues.find((issue) => issue.field === field.name)?.message}
              />
            ))}
          </fieldset>
        ))}
        <p>
          <button class="primary" type="submit">
            Save the settings
          </button>
        </p>
      </form>
    </>
  )
}

function SettingField({
  field,
  value,
  wrong,
}: {
  field: Field
  value: string
  wrong: string | undefined
}) {
  const { name, label, hint, choices } = field
  const described = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : '']
    .filter(Boolean)
    .join(' ')
  const shared = {
    id: name,
    name,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
  }
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {choices ? (
        <select {...shared}>
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice} selected={choice === value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" {...shared} value={value} />
      )}
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  )
}
