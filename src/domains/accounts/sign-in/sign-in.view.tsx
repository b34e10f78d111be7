import type { Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { Field, Hidden, Panel, Summary } from '../forms/form-parts.view.tsx'
import { words } from '../words.ts'
import { WhatWaits } from './arrival.view.tsx'
import type { Waiting } from './arrivals.ts'
import { type Onward, withOnward } from './onward.ts'
import { wayInPage } from './way-in.view.tsx'

export interface SignInProps {
  readonly language: Language
  readonly onward: Onward
  /** What waits in this browser to be posted. */
  readonly waiting?: Waiting | undefined
  readonly refused?: Refused | undefined
}

export function signInPage({ language, onward, waiting, refused }: SignInProps): Page {
  const w = words[language]
  return wayInPage(
    w.signIn,
    <>
      <WhatWaits language={language} waiting={waiting} />
      <Panel action="/sign-in" title={w.signIn}>
        <Summary refused={refused} language={language} />
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
          autocomplete="current-password"
          refused={refused}
        />
        <Hidden values={{ ...onward }} />
        <div class="row">
          <button class="button" type="submit">
            {w.signIn}
          </button>
          <button class="quiet" type="submit" formaction="/sign-in-links">
            {w.sendLink}
          </button>
          <a class="quiet" href={withOnward('/forgotten-password', onward)}>
            {w.forgotten}
          </a>
        </div>
      </Panel>
      <p>
        {w.noAccount} <a href={withOnward('/sign-up', onward)}>{w.signUp}</a>
      </p>
    </>,
  )
}

/** After every form that may have sent a letter: the same words whether it did or not. */
export function mailSentPage({
  language,
  within,
  onward,
  waiting,
}: SignInProps & { readonly within: 'anHour' | 'aWeek' }): Page {
  const w = words[language]
  return wayInPage(
    w.mailTitle,
    <>
      <p>{w.mailText(w[within])}</p>
      <p>{w.mailWhere}</p>
      <WhatWaits language={language} waiting={waiting} />
      {waiting ? (
        <p>
          {w.openedElsewhere} <a href={withOnward('/sign-in', onward)}>{w.signInHere}</a>
        </p>
      ) : null}
    </>,
  )
}

export interface LinkPageProps {
  readonly language: Language
  readonly action: string
  readonly title: string
  readonly text: string
  readonly act: string
  /** Whether the letter was asked for by somebody who had written something. */
  readonly hasDraft: boolean
}

/** What a mailed link opens: programs that look at links use nothing up, a press of the button does. */
export function linkPage({ language, action, title, text, act, hasDraft }: LinkPageProps): Page {
  return wayInPage(
    title,
    <Panel action={action} title={title}>
      <p>{text}</p>
      {hasDraft ? <p>{words[language].linkPostsNothing}</p> : null}
      <div class="row">
        <button class="button" type="submit">
          {act}
        </button>
      </div>
    </Panel>,
  )
}

export function spentLinkPage(language: Language, another: string): Page {
  const w = words[language]
  return wayInPage(
    w.spentTitle,
    <>
      <p>{w.spentText}</p>
      <p>
        <a class="button" href={another}>
          {w.another}
        </a>
      </p>
    </>,
    410,
  )
}

export function signedOutPage(language: Language): Page {
  const w = words[language]
  return wayInPage(
    w.signedOutTitle,
    <>
      <p>{w.signedOutText}</p>
      <p>
        <a href="/">{w.front}</a>
      </p>
    </>,
  )
}
