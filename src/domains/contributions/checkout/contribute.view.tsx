import type { Language } from '#platform/i18n'
import type { Issue } from '#platform/result'
import type { Settings } from '#platform/settings'
import type { AppealModel } from '../appeals/appeal.ts'
import { AppealHtml } from '../appeals/appeal-html.view.tsx'
import { words } from '../words.ts'
import { offerOf } from './amounts.ts'
import { GiveForm } from './give-form.view.tsx'

interface ContributeProps {
  readonly language: Language
  readonly settings: Settings
  readonly letter: AppealModel | undefined
  readonly refused?: {
    readonly values: Readonly<Record<string, string>>
    readonly issues: readonly Issue[]
  }
}

export function Contribute({ language, settings, letter, refused }: ContributeProps) {
  const w = words[language]
  return (
    <>
      <header class="story-head">
        <h1>{w.keepItOpen}</h1>
        <p class="deck">{w.deck}</p>
      </header>
      <section class="form-side" aria-label={w.yourContribution}>
        <div class="ask first">
          <GiveForm
            prefix="give"
            language={language}
            offer={offerOf(settings)}
            withEmail
            {...refused}
          />
        </div>
        <p class="note">
          {w.providerNote} {w.noCharity}
        </p>
      </section>
      <section class="beside" aria-label={w.letterFromEditor}>
        {letter ? <Letter letter={letter} language={language} /> : null}
        {w.questions.map(([question, answer]) => (
          <details class="faq" key={question}>
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
      </section>
    </>
  )
}

function Letter({ letter, language }: { letter: AppealModel; language: Language }) {
  const [name, title] = letter.signature.split(/, (.*)/)
  return (
    <div class="letter">
      <h2 class="unseen">{letter.heading || words[language].letterFromEditor}</h2>
      <AppealHtml html={letter.html} />
      {name ? (
        <p class="signed">
          {name} {title ? <span>{capitalised(title)}</span> : null}
        </p>
      ) : null}
    </div>
  )
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Where there is no gateway: said plainly, instead of a form that leads nowhere. */
export function NotOpen({ language }: { language: Language }) {
  const w = words[language]
  return (
    <div class="plain-page text">
      <h1>{w.notOpen}</h1>
      <p>{w.notOpenText}</p>
    </div>
  )
}
