import { paperPageSlugs } from '#publishing'
import type { Refused } from '#platform/http'
import { type Language, languages } from '#platform/i18n'

const names: Record<Language, string> = { en: 'English', ga: 'Gaeilge' }

export function PaperPagesView() {
  return (
    <>
      <header class="head">
        <h1>Pages</h1>
        <p class="muted small">
          What the paper says about itself. Until a page is written, plain words stand in its place.
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
  const wrong = (field: string) => issues.find((issue) => issue.field === field)?.message
  return (
    <>
      <header class="head">
        <h1>
          /{slug} <span class="muted small">{names[language]}</span>
        </h1>
      </header>
      {isSaved && (
        <p class="notice" role="status">
          Saved. Readers have it at the next request.
        </p>
      )}
      <form method="post" action={`/newsroom/pages/${slug}/${language}`} class="stack" novalidate>
        <div class="field">
          <label for="title">Title</label>
          <input
            type="text"
            id="title"
            name="title"
            value={values['title']}
            {...(wrong('title')
              ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'title-wrong' }
              : {})}
          />
          {wrong('title') && (
            <p class="wrong" id="title-wrong">
              {wrong('title')}
            </p>
          )}
        </div>
        <div class="field">
          <label for="html">Words</label>
          <p class="hint" id="html-hint">
            HTML with paragraphs, headings (h2, h3), lists, links, emphasis. Everything else is
            taken out.
          </p>
          <textarea
            id="html"
            name="html"
            rows={24}
            aria-describedby={wrong('html') ? 'html-hint html-wrong' : 'html-hint'}
            {...(wrong('html') ? { 'aria-invalid': 'true' as const } : {})}
          >
            {values['html']}
          </textarea>
          {wrong('html') && (
            <p class="wrong" id="html-wrong">
              {wrong('html')}
            </p>
          )}
        </div>
        <p>
          <button class="primary" type="submit">
            Save the page
          </button>
        </p>
      </form>
    </>
  )
}
