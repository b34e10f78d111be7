import type { Language } from '#platform/i18n'
import { momentWords } from '#platform/zones'
import type { Mail } from '#platform/mail'
import type { Decision } from './decision.ts'
import { words } from './words.ts'

type Kind = 'removed' | 'restored' | 'published' | 'suspended' | 'suspensionEnded' | 'held'

/** What a statement says besides the decision: the comment it is about, as it stood. */
export interface StatementFacts {
  readonly headline: string
  readonly postedAt: Date | null
  /** The text revision that was judged. */
  readonly text: string
  readonly origin: string
  readonly zone: string
}

/** What the person whom a decision concerns is told of it; undefined where there is nothing to tell. */
export function kindOf({ measure, before }: Decision): Kind | undefined {
  if (measure === 'remove') return 'removed'
  if (measure === 'suspend') return 'suspended'
  if (measure === 'end-suspension') return 'suspensionEnded'
  if (measure === 'hold') return 'held'
  if (measure !== 'publish' || !('state' in before)) return undefined
  return before.state === 'removed' ? 'restored' : 'published'
}

/**
 * The statement of reasons (DSA Article 17(3)): the measure and how far and long it reaches, the
 * facts, what part a machine had, the law or the rule and why, and the ways to object. One
 * projection for the letter and the page of notices.
 */
export function statementOf(
  decision: Decision,
  facts: StatementFacts,
  language: Language,
): Mail['paragraphs'] {
  const w = words[language]
  const kind = kindOf(decision)
  const moment = (at: Date | null) => (at ? momentWords(language, facts.zone, at) : '')
  const what = {
    headline: facts.headline,
    posted: moment(facts.postedAt),
    decided: moment(decision.decidedAt),
  }
  if (kind === 'suspensionEnded') return [w.suspensionEnded]
  if (kind === 'held') return [w.held(what), ...quoted(w.yourWords, facts.text), w.automation.full]
  if (kind === 'restored' || kind === 'published')
    return [w.restored(what), ...quoted(w.yourWords, facts.text), ...moderators(decision, language)]
  const isSuspension = kind === 'suspended'
  return [
    isSuspension
      ? w.suspended({ until: moment(decision.until), decided: what.decided })
      : w.removed(what),
    ...quoted(w.yourWords, facts.text),
    ...(decision.textRevision && decision.textRevision > 1
      ? [w.textRevision(decision.textRevision)]
      : []),
    isSuspension ? w.suspensionMeasure : w.measure,
    ...reasons(decision, language),
    ...moderators(decision, language),
    `${isSuspension ? '' : `${w.source[decision.source]} `}${w.automation[decision.automation]}`,
    w.redressHow(facts.origin),
    w.number(decision.id),
  ]
}

function reasons(decision: Decision, language: Language): string[] {
  const w = words[language]
  const rule = decision.ground ? [w.rests(w.rules[decision.ground], decision.policyVersion)] : []
  return decision.law ? [...rule, w.law(decision.law)] : rule
}

const moderators = ({ words: said }: Decision, language: Language) =>
  quoted(words[language].moderatorsWords, said)

const quoted = (intro: string, text: string) => (text === '' ? [] : [intro, { quote: text }])
