import type { ComponentChildren } from 'preact'
import { Field, wrongOf } from '#platform/forms'
import type { Refused } from '#platform/http'
import type { Agency } from '../agencies/agency.ts'
import type { Author } from '../authors/author.ts'
import { hues, type Section } from './section.ts'

interface ListsProps {
  readonly sections: readonly Section[]
  readonly authors: readonly Author[]
  readonly agencies: readonly Agency[]
  /** The form that was refused, with what was typed. */
  readonly refused: (Refused & { readonly of: string }) | undefined
}

/** Sections, bylines and agencies, each with the form that adds one. */
export function Lists({ sections, authors, agencies, refused }: ListsProps) {
  return (
    <>
      <div class="head">
        <h1>Sections and bylines</h1>
        <p class="small">
          <a href="/newsroom/articles">All articles</a>
        </p>
      </div>
      {refused ? (
        <div class="notice bad" role="alert">
          <p>
            <strong>This was not added.</strong>{' '}
            {refused.issues.map(({ message }) => message).join(' ')}
          </p>
        </div>
      ) : null}
      <div class="stack">
        <Panel
          id="sections"
          title="Sections"
          hint="In the order of the navigation."
          items={sections.map(({ name, slug }) => (
            <>
              <b>{name}</b> <span class="muted">/sections/{slug}</span>
            </>
          ))}
        >
          <AddForm
            of="section"
            action="/newsroom/sections"
            refused={refused}
            button="Add the section"
            fields={[
              ['name', 'Name'],
              ['description', 'Description'],
            ]}
          >
            <div class="field">
              <label for="section-hue">Colour of its marker</label>
              <select id="section-hue" name="hue">
                {hues.map((hue) => (
                  <option key={hue} value={hue} selected={refused?.values['hue'] === hue}>
                    {hue}
                  </option>
                ))}
              </select>
            </div>
          </AddForm>
        </Panel>
        <Panel
          id="authors"
          title="Bylines"
          hint="Staff have theirs as soon as they write."
          items={authors.map(({ name, title }) => (
            <>
              <b>{name}</b> <span class="muted">{title}</span>
            </>
          ))}
        >
          <AddForm
            of="author"
            action="/newsroom/authors"
            refused={refused}
            button="Add the byline"
            fields={[
              ['name', 'Name'],
              ['title', 'What they are'],
              ['biography', 'Biography'],
            ]}
          />
        </Panel>
        <Panel
          id="agencies"
          title="Agencies"
          hint="Whose text and pictures the paper may use."
          items={agencies.map(({ name, shortName, usageTerms }) => (
            <>
              <b>{name}</b> ({shortName}) <span class="muted">{usageTerms}</span>
            </>
          ))}
        >
          <AddForm
            of="agency"
            action="/newsroom/agencies"
            refused={refused}
            button="Add the agency"
            fields={[
              ['name', 'Name'],
              ['shortName', 'Short name, for credits'],
              ['attributionEn', 'Line under an article, in English'],
              ['attributionGa', 'Line under an article, in Irish'],
              ['usageTerms', 'Terms'],
            ]}
          />
        </Panel>
      </div>
    </>
  )
}

function Panel({
  id,
  title,
  hint,
  items,
  children,
}: {
  id: string
  title: string
  hint: string
  items: readonly ComponentChildren[]
  children: ComponentChildren
}) {
  return (
    <section class="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span class="hint">{hint}</span>
      </header>
      <ol class="rows small">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ol>
      {children}
    </section>
  )
}

interface AddFormProps {
  readonly of: string
  readonly action: string
  readonly refused: ListsProps['refused']
  readonly button: string
  readonly fields: readonly (readonly [name: string, label: string])[]
  readonly children?: ComponentChildren
}

function AddForm({ of, action, refused, button, fields, children }: AddFormProps) {
  const own = refused?.of === of ? refused : undefined
  return (
    <details open={own !== undefined}>
      <summary>Add one</summary>
      <form method="post" action={action}>
        {fields.map(([name, label]) => (
          <Field
            key={name}
            id={`${of}-${name}`}
            name={name}
            label={label}
            wrong={own && wrongOf(own.issues, name)}
          >
            {(tied) => <input type="text" {...tied} value={own?.values[name] ?? ''} />}
          </Field>
        ))}
        {children}
        <p class="tools field">
          <button type="submit">{button}</button>
        </p>
      </form>
    </details>
  )
}
