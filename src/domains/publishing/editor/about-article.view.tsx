import type { ComponentChildren } from 'preact'
import { Field, wrongOf } from '#platform/forms'
import { bylineOf } from '../authors/byline-of.ts'
import type { EditorProps } from './editor-model.ts'

/** Everything about an article that is not its text: whose it is, where it stands, under which address. */
export function AboutArticle(props: EditorProps) {
  const { values, choices, article } = props
  const isOpen = article?.may.edit ?? true
  return (
    <details class="about" open>
      <summary>About this article</summary>
      <fieldset class="fields" disabled={!isOpen}>
        <legend class="unseen">About this article</legend>
        <Line
          {...props}
          name="authors"
          label="Byline"
          hint="Names parted by semicolons; empty for a leading article."
          list="known-authors"
        />
        <div class="pair">
          <Line {...props} name="dateline" label="Dateline" />
          <Choice {...props} name="section" label="Section">
            <option value="">Not yet</option>
            {choices.sections.map(({ slug, name }) => (
              <option key={slug} value={slug} selected={slug === values['section']}>
                {name}
              </option>
            ))}
          </Choice>
        </div>
        <Line
          {...props}
          name="topics"
          label="Topics"
          hint="Parted by semicolons; the first is the kicker."
          list="known-topics"
        />
        <div class="pair">
          <Line {...props} name="kicker" label="Kicker" />
          <Choice {...props} name="language" label="Language">
            <option value="en" selected={values['language'] !== 'ga'}>
              English
            </option>
            <option value="ga" selected={values['language'] === 'ga'}>
              Gaeilge
            </option>
          </Choice>
        </div>
        <div class="pair">
          <Choice {...props} name="agency" label="Agency">
            <option value="">None</option>
            {choices.agencies.map(({ slug, name }) => (
              <option key={slug} value={slug} selected={slug === values['agency']}>
                {name}
              </option>
            ))}
          </Choice>
          <Line {...props} name="agencyYear" label="Year" inputmode="numeric" />
        </div>
        <AgencyTerms {...props} />
        <Line
          {...props}
          name="slug"
          label="Address"
          hint={
            article?.path
              ? `Now ${article.path}. Another one leaves a redirect.`
              : 'If empty, it is made from the headline at publication.'
          }
        />
        <Choice {...props} name="comments" label="Comments">
          <option value="open" selected={values['comments'] !== 'closed'}>
            Open
          </option>
          <option value="closed" selected={values['comments'] === 'closed'}>
            Closed
          </option>
        </Choice>
      </fieldset>
      <datalist id="known-authors">
        {choices.authors.map((author) => (
          <option key={author.slug} value={bylineOf(author, choices.authors)} />
        ))}
      </datalist>
      <datalist id="known-topics">
        {choices.topics.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
    </details>
  )
}

function AgencyTerms({ values, choices }: EditorProps) {
  const agency = choices.agencies.find(({ slug }) => slug === values['agency'])
  return agency ? (
    <p class="hint">
      Prints “{agency.attribution.en} © {agency.shortName}, {values['agencyYear']}”.
      {agency.usageTerms ? ` Terms: ${agency.usageTerms}` : ''}
    </p>
  ) : null
}

interface LineProps extends EditorProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly list?: string
  readonly inputmode?: 'numeric'
}

const Line = ({ name, label, hint, list, inputmode, values, issues }: LineProps) => (
  <Field name={name} label={label} hint={hint} wrong={wrongOf(issues, name)}>
    {(tied) => (
      <input
        type="text"
        {...tied}
        value={values[name] ?? ''}
        {...(list ? { list } : {})}
        {...(inputmode ? { inputmode } : {})}
      />
    )}
  </Field>
)

const Choice = ({
  name,
  label,
  issues,
  children,
}: EditorProps & { name: string; label: string; children: ComponentChildren }) => (
  <Field name={name} label={label} wrong={wrongOf(issues, name)}>
    {(tied) => <select {...tied}>{children}</select>}
  </Field>
)
