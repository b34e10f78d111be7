import type { Language } from '#platform/i18n'
import type { Id } from '#platform/ids'

export type AgencyId = Id<'Agency'>

/** An agency whose text or pictures the paper may use. */
export interface Agency {
  readonly id: AgencyId
  readonly slug: string
  readonly name: string
  /** As it stands in credits: OPA. */
  readonly shortName: string
  /** The sentence that says so under an article. */
  readonly attribution: Readonly<Record<Language, string>>
  readonly usageTerms: string
}

/** With reporting by Ostend Press Agency. © OPA, 2022 */
export const attributionLine = (agency: Agency, year: number, language: Language): string =>
  `${agency.attribution[language]} ©\u00A0${agency.shortName},\u00A0${year}`
