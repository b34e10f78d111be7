import type { JoinedField } from './joined-fields.ts'

/** What the fields of an article are called beside its page. */
export const fieldNames: Readonly<Record<JoinedField, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  kicker: 'Kicker',
  language: 'Language',
  section: 'Section',
  topics: 'Topics',
  authors: 'Byline',
  dateline: 'Dateline',
  agency: 'Agency',
  slug: 'Address',
  leadPicture: 'Lead picture',
  body: 'Text',
}

/** @example fieldWords(['headline', 'body']) // the headline and the text */
export const fieldWords = (fields: readonly JoinedField[]): string =>
  new Intl.ListFormat('en-IE').format(
    fields.map((field) => `the ${fieldNames[field].toLowerCase()}`),
  )
