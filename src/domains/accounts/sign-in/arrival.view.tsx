import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { Hidden, Panel } from '../forms/form-parts.view.tsx'
import { words } from '../words.ts'
import type { Waiting } from './waiting-drafts.ts'
import type { Onward } from './onward.ts'
import { wayInPage } from './way-in.view.tsx'

/** What waits in this browser, shown once on a page, above its form. */
export function WhatWaits({
  language,
  waiting,
}: {
  language: Language
  waiting: Waiting | undefined
}) {
  if (!waiting) return null
  return (
    <section class="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{words[language].waiting}</h2>
      <blockquote class="kept">{waiting.content}</blockquote>
      <p class="hint">{words[language].waitingHere}</p>
    </section>
  )
}

/** Asks somebody who is signed in whether to post what waits; of an unconfirmed one, to confirm first. */
export function arrivalPage({
  language,
  onward,
  waiting,
  name,
  emailConfirmed,
}: {
  language: Language
  onward: Onward
  waiting: Waiting
  name: string
  emailConfirmed: boolean
}): Page {
  const w = words[language]
  const action = emailConfirmed ? '/arrivals' : '/confirmations'
  return wayInPage(
    w.arrivalTitle,
    <>
      <p>{emailConfirmed ? w.arrivalText(name) : w.confirmFirst}</p>
      <blockquote class="kept">{waiting.content}</blockquote>
      <Panel action={action} title={w.arrivalTitle} bare>
        <Hidden values={{ ...onward }} />
        <div class="row">
          <button class="button" type="submit">
            {emailConfirmed ? waiting.act : w.confirmAgain}
          </button>
          <a class="quiet" href={waiting.from}>
            {w.notNow}
          </a>
        </div>
      </Panel>
    </>,
  )
}

/** The link was opened in another browser than the one in which the draft was written, or too late. */
export function elsewherePage({
  language,
  next,
}: {
  language: Language
  next: string | undefined
}): Page {
  const w = words[language]
  return wayInPage(
    w.elsewhereTitle,
    <>
      <p>{w.elsewhereText}</p>
      <p>{w.elsewhereWhere}</p>
      <p>
        <a class="button" href={next ?? '/account'}>
          {next ? w.goOn : w.toAccount}
        </a>
      </p>
    </>,
  )
}
