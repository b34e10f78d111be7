import type { Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import type { Refusal } from '#platform/refusals'
import { Field, Hidden, Panel, Summary } from '../forms/form-parts.view.tsx'
import type { MailedLink } from '../links/mailed-link.ts'
import type { Person } from '../people/people.queries.ts'
import { words } from '../words.ts'
import { WhatWaits } from './arrival.view.tsx'
import type { Waiting } from './waiting-drafts.ts'
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
      {onward.next?.includes('#') ? (
        <p>
          <a href={onward.next}>{w.backThere}</a>
        </p>
      ) : null}
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
  readonly kind: 'sign-in' | 'confirmation'
  readonly action: string
  readonly link: MailedLink
  readonly person: Person
  /** Whether the owner of the address chooses name and password here. */
  readonly choosing: boolean
  readonly refused?: Refused | undefined
}

/** What a mailed link opens: programs that look at links use nothing up, a press of the button does. */
export function linkPage(props: LinkPageProps): Page {
  const { language, kind, action, link, person, choosing, refused } = props
  const w = words[language]
  const isConfirming = kind === 'confirmation' || choosing
  const title = isConfirming ? w.confirmTitle : w.linkTitle
  return wayInPage(
    title,
    <Panel action={action} title={title}>
      <Summary refused={refused} language={language} />
      <p>{isConfirming ? w.confirmText(person.email) : w.linkText(person.email)}</p>
      {link.onward.draft ? <p>{w.linkPostsNothing}</p> : null}
      {choosing ? <Choosing {...props} /> : null}
      <div class="row">
        <button class="button" type="submit">
          {isConfirming ? w.confirmAct : w.signIn}
        </button>
      </div>
    </Panel>,
  )
}

function Choosing({ language, person, refused }: LinkPageProps) {
  const w = words[language]
  return (
    <>
      <p>{w.choosingWhy}</p>
      <Field
        name="name"
        label={w.name}
        hint={w.nameHint}
        autocomplete="name"
        maxlength={160}
        value={person.name}
        refused={refused}
      />
      <Field
        name="password"
        type="password"
        label={w.password}
        hint={w.choosingPassword}
        autocomplete="new-password"
        refused={refused}
        optional
      />
    </>
  )
}

export function spentLinkPage(refusal: Refusal, language: Language, another: string): Page {
  const w = words[language]
  return wayInPage(
    w.spentTitle,
    <>
      <p>{refusal.words(language)}</p>
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
