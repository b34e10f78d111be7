import type { Language } from '#platform/i18n'
import { dateWords } from '#platform/zones'
import { grounds } from '../grounds.ts'
import { policyNumber, policyPublishedAt } from './policy-version.ts'
import { words } from './words.ts'

/** The comments policy in force, each rule under its number and its ground. */
export function CommentsPolicy({ language, zone }: { language: Language; zone: string }) {
  const w = words[language]
  return (
    <article class="sub plain-page" aria-labelledby="title">
      <header class="plain-head head-text">
        <p class="note ui">
          {w.version(policyNumber, dateWords(language, zone, policyPublishedAt))}
        </p>
        <h1 id="title">{w.title}</h1>
        <p class="deck">{w.standfirst}</p>
      </header>
      <div class="text prose">
        <p>{w.intro}</p>
        {grounds.flatMap((ground, index) => [
          <h2 key={ground} id={ground}>
            {index + 1}. {w.rules[ground].name}
          </h2>,
          <p key={`${ground} text`}>{w.rules[ground].text}</p>,
        ])}
        {w.sections.flatMap(({ id, title, paragraphs }) => [
          <h2 key={id} id={id}>
            {title}
          </h2>,
          ...paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>),
        ])}
      </div>
    </article>
  )
}
