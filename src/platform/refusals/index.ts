import type { Language } from '../i18n/index.ts'

/** What sort of no: `platform/http` alone turns these into status codes. */
export type RefusalKind =
  | 'bad_request'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'too_large'
  | 'address_too_long'
  | 'unsupported_media_type'
  | 'headers_too_large'
  | 'too_slow'
  | 'not_found'
  | 'gone'
  | 'forbidden'
  | 'sign_in'
  | 'invalid'
  | 'conflict'
  | 'too_many'
  | 'unavailable'

/** Facts that a refusal's words need; `field` names the form field at fault. */
export type RefusalDetails = Readonly<Record<string, string | number>>

type Words = (details: RefusalDetails) => string

/** An entry of a domain's catalogue: its kind and its words in each language of the paper. */
export type RefusalEntry = { readonly kind: RefusalKind } & Readonly<Record<Language, Words>>

/** A rule said no. Thrown by verbs, rolls the transaction back, and is shown by the boundary. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly kind: RefusalKind
  readonly details: RefusalDetails
  readonly entry: RefusalEntry

  constructor(code: string, entry: RefusalEntry, details: RefusalDetails = {}) {
    super(`${code}: ${entry.en(details)}`)
    this.code = code
    this.entry = entry
    this.kind = entry.kind
    this.details = details
  }

  /** The sentence for people, in the language of the page. */
  words(language: Language): string {
    return this.entry[language](this.details)
  }
}

/** A domain's refusals: called, it makes one; its catalogue lists them all. */
export interface Refuse<C extends Catalogue = Catalogue> {
  (code: keyof C & string, details?: RefusalDetails): Refusal
  readonly catalogue: C
}

type Catalogue = Readonly<Record<string, RefusalEntry>>

/**
 * Defines a domain's refusals and gives the function that makes them.
 * @example
 * export const refuse = defineRefusals({
 *   'discussion.comment_gone': { kind: 'gone', en: () => 'This comment is no longer here.', ga: () => 'Níl an trácht seo anseo a thuilleadh.' },
 * })
 * throw refuse('discussion.comment_gone')
 */
export function defineRefusals<const C extends Catalogue>(catalogue: C): Refuse<C> {
  const refuse = (code: keyof C & string, details: RefusalDetails = {}): Refusal => {
    const entry = catalogue[code]
    if (!entry) throw new Error(`No refusal is called ${code}`)
    return new Refusal(code, entry, details)
  }
  return Object.assign(refuse, { catalogue })
}
