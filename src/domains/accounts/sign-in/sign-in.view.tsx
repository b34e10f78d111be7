import type { ComponentChildren } from 'preact'
import type { Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import { type Page, page } from '#platform/pages'
import { Field, Hidden, Panel, Summary } from '../forms/form-parts.view.tsx'
import { words } from '../words.ts'
import { type Onward, withOnward } from './onward.ts'

/** A page of the way in: never cached, never in a search machine. */
export const wayInPage = (title: string, body: ComponentChildren, status = 200): Page =>
  page({
    shell: 'paper',
    title,
    status,
    robots: 'noindex',
    body: (
      <div class="plain-page text">
        <h1>{title}</h1>
        {body}
      </div>
    ),
  })

export interface SignInProps {
  readonly language: Language
  readonly onward: Onward
  /** What waits to be posted. */
  readonly waiting?: ComponentChildren
  readonly refused?: Refused | undefined
}

export function signInPage({ language, onward, waiting, refused }: SignInProps): Page {
  const w = words[language]
  return wayInPage(
    w.signIn,
    <>
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
        <Waiting language={language} waiting={waiting} />
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

/** The draft that is posted once its writer is in. */
export function Waiting({ language, waiting }: { language: Language; waiting: ComponentChildren }) {
  if (waiting === undefined || waiting === null) return null
  return (
    <div class="field">
      <p class="hint">{words[language].waiting}</p>
      <div class="kept">{waiting}</div>
    </div>
  )
}

/** For somebody who is signed in and has a draft waiting: one button posts it. */
export function goOnPage({
  language,
  name,
  onward,
  waiting,
}: SignInProps & { name: string }): Page {
  const w = words[language]
  return wayInPage(
    w.signedInAs(name),
    <Panel action="/arrivals" title={w.goOn}>
      <Waiting language={language} waiting={waiting} />
      <Hidden values={{ ...onward }} />
      <div class="row">
        <button class="button" type="submit">
          {w.goOn}
        </button>
      </div>
    </Panel>,
  )
}

/** After every form that may have sent a letter: the same words whether it did or not. */
export function mailSentPage(language: Language, within: 'anHour' | 'aWeek'): Page {
  const w = words[language]
  return wayInPage(
    w.mailTitle,
    <>
      <p>{w.mailText(w[within])}</p>
      <p>{w.mailWhere}</p>
    </>,
  )
}

export interface LinkPageProps {
  readonly language: Language
  readonly action: string
  readonly title: string
  readonly text: string
  readonly act: string
  readonly waiting?: ComponentChildren
}

/** What a mailed link opens: programs that look at links use nothing up, a press of the button does. */
export function linkPage({ language, action, title, text, act, waiting }: LinkPageProps): Page {
  return wayInPage(
    title,
    <Panel action={action} title={title}>
      <p>{text}</p>
      <Waiting language={language} waiting={waiting} />
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
