import type { ComponentChildren } from 'preact'
import type { Refused } from '#platform/http'
import { type Language, localeOf } from '#platform/i18n'
import { type Page, page } from '#platform/pages'
import { dateWords, momentWords } from '#platform/zones'
import { Field, Panel, Summary } from '../forms/form-parts.view.tsx'
import type { Person } from '../people/people.queries.ts'
import type { ListedSession } from '../sessions/sessions.queries.ts'
import { browserName } from './browser-name.ts'
import { words } from './words.ts'

export interface AccountProps {
  readonly language: Language
  readonly zone: string
  readonly person: Person
  readonly hasPassword: boolean
  readonly sessions: readonly ListedSession[]
  readonly presentSession: string
  /** What has just been done, in the page's words. */
  readonly done?: 'saved' | 'ended' | undefined
  readonly refused?: Refused | undefined
}

/** The reader's own page. */
export function accountPage(props: AccountProps): Page {
  const w = words[props.language]
  return page({
    shell: 'paper',
    title: w.title,
    robots: 'noindex',
    islands: ['sign-out'],
    body: (
      <>
        <header class="story-head">
          <h1>{w.title}</h1>
          {props.person.emailConfirmed ? null : <Unconfirmed language={props.language} />}
          {props.done ? (
            <div class="notice" role="status">
              <p>{w[props.done]}</p>
            </div>
          ) : null}
        </header>
        <Profile {...props} />
        <Chapter id="yours" title={w.yours}>
          <ul class="rows">
            <li>
              <a href="/account/comments">{w.comments}</a>
            </li>
            <li>
              <a href="/account/contributions">{w.contributions}</a>
            </li>
            <li>
              <a href="/account/notices">{w.notices}</a>
            </li>
          </ul>
        </Chapter>
        <Password {...props} />
        <Sessions {...props} />
        <Chapter id="data" title={w.data}>
          <p>{w.dataText}</p>
          <p class="row">
            <a class="button plain" href="/account/data" download>
              {w.download}
            </a>
            <a class="quiet" href="/account/erasure">
              {w.eraseLink}
            </a>
          </p>
        </Chapter>
      </>
    ),
  })
}

function Chapter({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ComponentChildren
}) {
  return (
    <section class="chapter sub" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="text">{children}</div>
    </section>
  )
}

function Unconfirmed({ language }: { language: Language }) {
  const w = words[language]
  return (
    <form class="notice alarm" method="post" action="/confirmations" aria-label={w.confirmAgain}>
      <p>{w.notConfirmed}</p>
      <button class="button plain" type="submit">
        {w.confirmAgain}
      </button>
    </form>
  )
}

function Profile({ language, zone, person, refused }: AccountProps) {
  const w = words[language]
  const chosen = refused?.values['language'] ?? person.language
  return (
    <Chapter id="profile" title={w.profile}>
      <dl class="facts">
        <dt>{w.email}</dt>
        <dd>
          {person.email}
          {person.emailConfirmed ? `, ${w.isConfirmed}` : ''}
        </dd>
        <dt>{w.since}</dt>
        <dd>
          <time datetime={person.createdAt.toISOString()}>
            {dateWords(language, zone, person.createdAt)}
          </time>
        </dd>
      </dl>
      <Panel action="/account/profile" title={w.profile}>
        <Summary refused={refused} language={language} />
        <Field
          name="name"
          label={w.name}
          autocomplete="name"
          maxlength={160}
          value={person.name}
          refused={refused}
        />
        <fieldset class="field">
          <legend>{w.language}</legend>
          <p class="hint">{w.languageHint}</p>
          <div class="choices list">
            {(['en', 'ga'] as const).map((one) => (
              <label key={one} lang={localeOf[one]}>
                <input type="radio" name="language" value={one} checked={chosen === one} />
                {one === 'en' ? w.english : w.irish}
              </label>
            ))}
          </div>
        </fieldset>
        <div class="row">
          <button class="button" type="submit">
            {w.save}
          </button>
        </div>
      </Panel>
    </Chapter>
  )
}

function Password({ language, person, hasPassword }: AccountProps) {
  const w = words[language]
  return (
    <Chapter id="password" title={w.password}>
      <p>{w.passwordText(hasPassword)}</p>
      <form method="post" action="/forgotten-password">
        <input type="hidden" name="email" value={person.email} />
        <input type="hidden" name="next" value="/account" />
        <button class="button plain" type="submit">
          {w.passwordAct}
        </button>
      </form>
    </Chapter>
  )
}

function Sessions({ language, zone, sessions, presentSession, person }: AccountProps) {
  const w = words[language]
  return (
    <Chapter id="sessions" title={w.sessions}>
      <ul class="rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <p id={`session-${session.id}`}>
              {session.id === presentSession ? <b>{w.thisBrowser}: </b> : null}
              {browserName(session.userAgent) ?? w.unknownBrowser}
              {', '}
              <time datetime={session.updatedAt.toISOString()}>
                {w.lastUsed} {momentWords(language, zone, session.updatedAt)}
              </time>
            </p>
            {session.id === presentSession ? null : (
              <form method="post" action={`/account/sessions/${session.id}/end`}>
                <button class="quiet" type="submit" aria-describedby={`session-${session.id}`}>
                  {w.endSession}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div class="row">
        <x-sign-out data-person={person.id}>
          <form method="post" action="/sign-out">
            <button class="button plain" type="submit">
              {w.signOut}
            </button>
          </form>
        </x-sign-out>
        {sessions.length > 1 ? (
          <form method="post" action="/account/sessions/end">
            <button class="button plain" type="submit">
              {w.endOthers}
            </button>
          </form>
        ) : null}
      </div>
    </Chapter>
  )
}
