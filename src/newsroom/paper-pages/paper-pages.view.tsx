import { paperPageSlugs } from '#domains/publishing'
import { Field, wrongOf } from '#platform/forms'
import type { Refused } from '#platform/http'
import { type Language, languages } from '#platform/i18n'

const names: Record<Language, string> = { en: 'English', ga: 'Gaeilge' }

export function PaperPagesView() {
  return (
    <>
      <header class="head">
        <h1>Pages</h1>
        <p class="muted small">
          The paper’s own pages. A page that is not written yet shows a default text.
        </p>
      </header>
      <section class="panel" aria-label="Pages">
        <ul class="rows">
          {paperPageSlugs.map((slug) => (
            <li key={slug}>
              <a href={`/${slug}`}>/{slug}</a>{' '}
              {languages.map((language) => (
                <span key={language}>
                  <a href={`/newsroom/pages/${slug}/${language}`}>
                    {names[language]}
                    <span class="unseen">: write {slug}</span>
                  </a>{' '}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

interface PaperPageProps extends Refused {
  readonly slug: string
  readonly language: Language
  readonly isSaved: boolean
}

export function PaperPageView({ slug, language, values, issues, isSaved }: PaperPageProps) {
  return (
    <>
      <header class="head">
        <h1>
          /{slug} <span class="muted small">{names[language]}</span>
        </h1>
      </header>
      {isSaved && (
        <p class="notice" role="status">
          Saved. Readers see it at once.
        </p>
      )}
      <form method="post" action={`/newsroom/pages/${slug}/${language}`} class="stack" novalidate>
        <Field name="title" label="Title" wrong={wrongOf(issues, 'title')}>
          {(tied) => <input type="text" {...tied} value={values['title']} />}
        </Field>
        <Field
          name="html"
          label="Words"
          hint="HTML with paragraphs, headings (h2, h3), lists, links, emphasis. Everything else is taken out."
          wrong={wrongOf(issues, 'html')}
        >
          {(tied) => (
            <textarea {...tied} rows={24}>
              {values['html']}
            </textarea>
          )}
        </Field>
        <p>
          <button class="primary" type="submit">
            Save the page
          </button>
        </p>
      </form>
    </>
  )
}
