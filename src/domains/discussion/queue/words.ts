import type { Ground } from '../grounds.ts'
import type { Measure } from '../decisions/decision.ts'
import type { Kind } from './queue.queries.ts'

/** The newsroom's screens are English. */
export const words = {
  kinds: { all: 'All', reported: 'Reported', held: 'Held', decided: 'Decided' } satisfies Record<
    Kind,
    string
  >,
  grounds: {
    abuse: 'Insults or hounds a person',
    'private-details': 'Private details of a person',
    hatred: 'Hatred of a person or group',
    threats: 'Threat, or call to violence',
    'false-harmful': 'Untrue claim that harms someone',
    spam: 'Advertising or spam',
    'off-topic': 'Off the subject',
    unlawful: 'Against the law',
  } satisfies Record<Ground, string>,
  shortGrounds: {
    abuse: 'Insult',
    'private-details': 'Private details',
    hatred: 'Hatred',
    threats: 'Threat',
    'false-harmful': 'Untrue',
    spam: 'Spam',
    'off-topic': 'Off the subject',
    unlawful: 'Article 16 notice',
  } satisfies Record<Ground, string>,
  measures: {
    hold: 'Held',
    publish: 'Published',
    keep: 'Kept',
    remove: 'Removed',
    suspend: 'Suspended',
    'end-suspension': 'Suspension ended',
    reversal: 'Undone',
  } satisfies Record<Measure, string>,
  rule: (rule: string): string => rules[rule] ?? rule,
  why: (rule: string): string => reasons[rule] ?? `held by the rule “${rule}”`,
} as const

const rules: Readonly<Record<string, string>> = {
  'first-comments': 'A new reader’s first comments',
  'watched-words': 'Watched word',
  'private-details': 'Private details',
  links: 'Links',
}

const reasons: Readonly<Record<string, string>> = {
  'first-comments': 'is among a new reader’s first comments',
  'watched-words': 'is on the list of watched words',
  'private-details': 'looks like a private address, number or e-mail',
  links: 'has more than one link',
}
