import type { Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { Field, Hidden, Panel, Summary } from '../forms/form-parts.view.tsx'
import type { Onward } from '../sign-in/onward.ts'
import { wayInPage } from '../sign-in/way-in.view.tsx'
import { words } from '../words.ts'

interface Props {
  readonly language: Language
  readonly refused?: Refused | undefined
}

export function forgottenPage({ language, refused, onward }: Props & { onward: Onward }): Page {
  const w = words[language]
  return wayInPage(
    w.forgottenTitle,
    <Panel action="/forgotten-password" title={w.forgottenTitle}>
      <Summary refused={refused} language={language} />
      <p>{w.forgottenWhy}</p>
      <Field name="email" type="email" label={w.email} autocomplete="username" refused={refused} />
      <Hidden values={{ ...onward }} />
      <div class="row">
        <button class="button" type="submit">
          {w.forgottenAct}
        </button>
      </div>
    </Panel>,
  )
}

export function newPasswordPage({ language, refused, token }: Props & { token: string }): Page {
  const w = words[language]
  return wayInPage(
    w.resetTitle,
    <Panel action={`/password-resets/${token}`} title={w.resetTitle}>
      <Summary refused={refused} language={language} />
      <Field
        name="password"
        type="password"
        label={w.newPassword}
        hint={w.passwordHint}
        autocomplete="new-password"
        refused={refused}
      />
      <div class="row">
        <button class="button" type="submit">
          {w.resetAct}
        </button>
      </div>
    </Panel>,
  )
}
