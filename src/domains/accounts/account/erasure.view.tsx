import type { Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { Field, Panel, Summary } from '../forms/form-parts.view.tsx'
import { wayInPage } from '../sign-in/way-in.view.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface ErasureProps {
  readonly language: Language
  readonly hasPassword: boolean
  readonly refused?: Refused | undefined
}

export function erasurePage({ language, hasPassword, refused }: ErasureProps): Page {
  const w = words[language]
  return wayInPage(
    w.eraseTitle,
    <Panel action="/account/erasure" title={w.eraseTitle}>
      <Summary refused={refused} language={language} />
      <p>{w.eraseText}</p>
      <p>{w.eraseKeeps}</p>
      {hasPassword ? (
        <Field
          name="password"
          type="password"
          label={w.erasePassword}
          autocomplete="current-password"
          refused={refused}
        />
      ) : (
        <Field
          name="word"
          label={w.eraseWordLabel(w.eraseWord)}
          autocomplete="off"
          refused={refused}
        />
      )}
      <div class="row">
        <button class="button alarm" type="submit">
          {w.eraseAct}
        </button>
        <a class="quiet" href="/account">
          {w.eraseBack}
        </a>
      </div>
    </Panel>,
  )
}

export function erasedPage(language: Language, isGoneEverywhere: boolean): Page {
  const w = words[language]
  return wayInPage(
    w.erasedTitle,
    <>
      <p>{w.erasedText}</p>
      {isGoneEverywhere ? null : <p>{w.erasedSoon}</p>}
      <p>
        <a href="/">{common[language].front}</a>
      </p>
    </>,
  )
}
