import { render } from 'preact-render-to-string'
import { type Language, localeOf } from '../i18n/index.ts'
import { type Page, page } from '../pages/index.ts'
import type { Refusal } from '../refusals/index.ts'
import { statusOf } from './problem.ts'
import { words } from './words.ts'

/** A plain page for a refusal: what happened, in the rule's own words. */
export function refusalPage(refusal: Refusal, language: Language): Page {
  const w = words[language]
  const titles = {
    not_found: w.notFound,
    gone: w.gone,
    unavailable: w.unavailable,
    too_many: w.tooMany,
  }
  const title = titles[refusal.kind as keyof typeof titles] ?? w.refused
  return messagePage(title, refusal.words(language), statusOf[refusal.kind], language)
}

/** A plain page for a defect of ours, with the number under which the log knows it. */
export const defectPage = (requestId: string, language: Language): Page =>
  messagePage(words[language].defect, words[language].defectText(requestId), 500, language)

function messagePage(title: string, text: string, status: number, language: Language): Page {
  return page({
    shell: 'paper',
    title,
    status,
    robots: 'noindex',
    body: (
      <div class="plain-page text">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/">{words[language].front}</a>
        </p>
      </div>
    ),
  })
}

/** Where a refused form cannot be shown as its own page: every word that was typed, ready to be sent again. */
export function keptPage(
  action: string,
  fields: readonly KeptField[],
  why: { words: string; status: number },
  language: Language,
): Page {
  const w = words[language]
  return page({
    shell: 'paper',
    title: w.keptTitle,
    status: why.status,
    robots: 'noindex',
    body: (
      <form class="panel text" method="post" action={action} aria-labelledby="kept-title">
        <div class="summary" role="alert">
          <h1 id="kept-title">{why.words}</h1>
          <p>
            {w.keptTitle}. {w.keptText}
          </p>
          {why.status === statusOf.sign_in ? (
            <p>
              <a href="/sign-in" target="_blank">
                {w.keptSignIn}
              </a>
            </p>
          ) : null}
        </div>
        {fields.map((field, at) => (
          <KeptInput {...field} id={`kept-${at}`} />
        ))}
        <div class="row">
          <button class="button" type="submit">
            {w.keptSend}
          </button>
        </div>
      </form>
    ),
  })
}

/** One value of a form; a name that was sent twice is two of them. */
export interface KeptField {
  readonly name: string
  readonly value: string
}

// What somebody typed has spaces or is long; what has neither is a choice or a key of the form's own.
const KeptInput = ({ name, value, id }: KeptField & { id: string }) =>
  value.length > 60 || /\s/.test(value) ? (
    <div class="field">
      <label for={id}>{name}</label>
      <textarea id={id} name={name} rows={6}>
        {value}
      </textarea>
    </div>
  ) : (
    <input type="hidden" name={name} value={value} />
  )

/** A page without any shell, for when the shell's own data cannot be had. */
export const bareDocument = ({ title, body }: Page, language: Language): string =>
  `<!DOCTYPE html>\n${render(
    <html lang={localeOf[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body>
        <main>{body}</main>
      </body>
    </html>,
  )}\n`
