import type { Page } from '#platform/pages'
import { Field, Hidden, Panel, Summary } from '../forms/form-parts.view.tsx'
import { withOnward } from '../sign-in/onward.ts'
import { WhatWaits } from '../sign-in/arrival.view.tsx'
import type { SignInProps } from '../sign-in/sign-in.view.tsx'
import { wayInPage } from '../sign-in/way-in.view.tsx'
import { words } from '../words.ts'

export function signUpPage({ language, onward, waiting, refused }: SignInProps): Page {
  const w = words[language]
  return wayInPage(
    w.signUp,
    <>
      <p>{w.signUpWhy}</p>
      <WhatWaits language={language} waiting={waiting} />
      <Panel action="/sign-up" title={w.signUp}>
        <Summary refused={refused} language={language} />
        <Field
          name="name"
          label={w.name}
          hint={w.nameHint}
          autocomplete="name"
          maxlength={160}
          refused={refused}
        />
        <Field
          name="email"
          type="email"
          label={w.email}
          autocomplete="username"
          refused={refused}
        />
        <Field
          name="password"
          type="password"
          label={w.password}
          hint={w.passwordHint}
          autocomplete="new-password"
          refused={refused}
        />
        <Hidden values={{ ...onward }} />
        <div class="row">
          <button class="button" type="submit">
            {w.signUpAct}
          </button>
        </div>
      </Panel>
      <p>
        {w.haveAccount} <a href={withOnward('/sign-in', onward)}>{w.signIn}</a>
      </p>
    </>,
  )
}
