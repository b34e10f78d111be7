import { Field } from '#platform/forms'
import type { Refused } from '#platform/http'
import { type Language, languages, localeOf, number } from '#platform/i18n'
import type { Settings } from '#platform/settings'
import { momentWords } from '#platform/zones'
import { shownFrom } from '../supporters/round-down.ts'
import type { SupporterCount } from '../supporters/supporter-count.queries.ts'
import { type AppealSlot, appealSlots, type AppealWords } from './appeal.ts'
import { withAction } from './appeal-above.view.tsx'
import { AppealHtml } from './appeal-html.view.tsx'
import { appealModel } from './appeal-model.ts'

interface RoomProps {
  readonly slot: AppealSlot
  readonly language: Language
  /** The words in force: the newsroom's own, else those that come with the system. */
  readonly present: AppealWords
  readonly preview: AppealWords
  readonly beganAt: Date | undefined
  readonly count: SupporterCount
  readonly settings: Settings
  readonly isSaved?: boolean
  readonly refused?: Refused
}

const places: Record<AppealSlot, { readonly name: string; readonly stands: string }> = {
  above: {
    name: 'Above',
    stands:
      'Between the byline and the text of every article. The link is at the end of the last paragraph.',
  },
  below: { name: 'Below', stands: 'Under every article, above the form for contributions.' },
  strip: { name: 'Strip', stands: 'Across the front, under the first container.' },
  letter: { name: 'Letter', stands: 'On the page for contributions, beside the form.' },
}
const languageNames: Record<Language, string> = { en: 'English', ga: 'Gaeilge' }

export function AppealsRoom(props: RoomProps) {
  const { slot, language, beganAt, isSaved, refused, settings } = props
  return (
    <>
      <header class="head">
        <h1>Appeals</h1>
        <nav class="tabs" aria-label="Places">
          {appealSlots.map((one) => (
            <a
              key={one}
              href={`/newsroom/appeals?slot=${one}&language=${language}`}
              aria-current={one === slot ? 'page' : undefined}
            >
              {places[one].name}
            </a>
          ))}
        </nav>
        <nav class="tabs" aria-label="Languages">
          {languages.map((one) => (
            <a
              key={one}
              href={`/newsroom/appeals?slot=${slot}&language=${one}`}
              aria-current={one === language ? 'page' : undefined}
              lang={one}
            >
              {languageNames[one]}
            </a>
          ))}
        </nav>
        <p class="small muted">
          {places[slot].stands}{' '}
          {beganAt
            ? `In force since ${momentWords('en', settings.zone, beganAt)}.`
            : 'This is the built-in text of Standfirst.'}
        </p>
      </header>
      {isSaved ? (
        <p class="notice" role="status">
          Saved. Readers see the new text from the next page on.
        </p>
      ) : null}
      {refused && refused.issues.length > 0 ? (
        <div class="notice bad" role="alert">
          <p>
            <strong>Nothing was saved.</strong>{' '}
            {refused.issues.map(({ message }) => message).join(' ')}
          </p>
        </div>
      ) : null}
      <div class="halves">
        <WordsForm {...props} />
        <Preview {...props} />
      </div>
    </>
  )
}

function WordsForm({ slot, language, present, refused, count }: RoomProps) {
  const value = (name: keyof AppealWords) => refused?.values[name] ?? present[name]
  const wrong = (name: string) => refused?.issues.find(({ field }) => field === name)?.message
  const lang = localeOf[language]
  return (
    <form
      class="panel"
      method="post"
      action={`/newsroom/appeals/${slot}/${language}/versions`}
      novalidate
    >
      <header>
        <h2>The words</h2>
        <span class="muted small">
          {count.shown === undefined
            ? `${number('en', count.supporters)} supporters: below ${shownFrom} no number is shown`
            : `${number('en', count.supporters)} supporters, shown as “more than ${number('en', count.shown)}”`}
        </span>
      </header>
      <Line
        name="heading"
        label="Heading"
        hint={slot === 'above' ? 'Not shown here; a name for screen readers.' : undefined}
        value={value('heading')}
        wrong={wrong('heading')}
        lang={lang}
      />
      <Text
        name="words"
        label="Text"
        hint="{count}: today’s true number. {paper}: the paper’s name. An empty line begins a paragraph; links and emphasis may be HTML."
        value={value('words')}
        wrong={wrong('words')}
        lang={lang}
      />
      <Text
        name="wordsUncounted"
        label={`Text while fewer than ${shownFrom} give`}
        hint="The same without the number. May be empty where the text has no {count} in it."
        value={value('wordsUncounted')}
        wrong={wrong('wordsUncounted')}
        lang={lang}
      />
      <Line
        name="action"
        label="Link or button"
        value={value('action')}
        wrong={wrong('action')}
        lang={lang}
      />
      <Line
        name="signature"
        label="Signature"
        hint="Name, then a comma, then what they are; or empty."
        value={value('signature')}
        wrong={wrong('signature')}
        lang={lang}
      />
      <p class="tools field">
        <button class="primary" type="submit">
          Start with this text
        </button>
        <button type="submit" name="look" value="yes" formtarget="_blank">
          See how it reads
        </button>
      </p>
    </form>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly wrong: string | undefined
  readonly lang: string
}

const Line = ({ value, lang, ...field }: FieldProps) => (
  <Field {...field}>
    {(tied) => <input type="text" {...tied} lang={lang} value={value} maxLength={200} />}
  </Field>
)

const Text = ({ value, lang, ...field }: FieldProps) => (
  <Field {...field}>
    {(tied) => (
      <textarea rows={6} {...tied} lang={lang}>
        {value}
      </textarea>
    )}
  </Field>
)

/** As it is read: with the number, and without it. Buttons are words here. */
function Preview({ slot, language, preview, settings, count }: RoomProps) {
  const shown = count.shown ?? 1200
  const counted = appealModel(slot, language, preview, { shown, paper: settings.name })
  const uncounted = appealModel(slot, language, preview, { shown: undefined, paper: settings.name })
  return (
    <section class="panel preview" aria-labelledby="preview">
      <header>
        <h2 id="preview">As it is read</h2>
      </header>
      <div class="previews" lang={localeOf[language]}>
        {[counted, uncounted].map((appeal, index) => (
          <figure class="wide" key={index}>
            <figcaption class="hint">
              {index === 0
                ? count.shown === undefined
                  ? 'Once enough people give, with 1,200 for example'
                  : 'At present'
                : `While fewer than ${shownFrom} give`}
            </figcaption>
            <div class="letter">
              {slot === 'above' ? (
                <AppealHtml html={withAction(appeal.html, appeal.action)} />
              ) : (
                <>
                  {appeal.heading ? <p class="salut">{appeal.heading}</p> : null}
                  <AppealHtml html={appeal.html} />
                  <p>
                    <span class="ask">{appeal.action}</span>
                  </p>
                </>
              )}
              {appeal.signature ? <p class="sign">{appeal.signature}</p> : null}
            </div>
          </figure>
        ))}
      </div>
    </section>
  )
}
