import { type Language, number } from '#platform/i18n'
import { words } from '../words.ts'
import { roundDown, shownFrom } from './round-down.ts'

const example = 6148

export function HowWeCount({ language, shown }: { language: Language; shown: number | undefined }) {
  const w = words[language]
  const inWords = (value: number) => number(language, value)
  return (
    <div class="plain-page prose text">
      <h1>{w.howWeCount}</h1>
      <p>{w.countIntroduction}</p>
      <dl>
        {w.countRules.map(([term, meaning]) => (
          <>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
      <h2>{w.countNow}</h2>
      <p>
        {shown === undefined ? w.countNotShown(inWords(shownFrom)) : w.countShown(inWords(shown))}
      </p>
      <p>
        {w.countRounding} {w.countExample(inWords(example), inWords(roundDown(example) ?? 0))}
      </p>
      <p>{w.countOnce}</p>
      <p>
        <a class="button" href="/contribute">
          {w.contribute}
        </a>
      </p>
    </div>
  )
}
