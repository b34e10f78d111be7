/** What two people can change apart: the fields of each belong together. */
export const joinedFields = {
  headline: ['headline'],
  standfirst: ['standfirst'],
  kicker: ['kicker'],
  language: ['language'],
  section: ['section'],
  topics: ['topics'],
  authors: ['authors'],
  dateline: ['dateline'],
  agency: ['agency', 'agencyYear'],
  slug: ['slug'],
  leadPicture: ['leadPicture', 'leadCaption', 'leadCredit'],
  body: ['body'],
} as const
export type JoinedField = keyof typeof joinedFields
