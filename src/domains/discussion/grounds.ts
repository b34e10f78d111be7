/** The eight rules of the comments policy, in the order of its numbers and of the queue's keys. */
export const grounds = [
  'abuse',
  'private-details',
  'hatred',
  'threats',
  'false-harmful',
  'spam',
  'off-topic',
  'unlawful',
] as const

/** What a report names and a decision rests on. */
export type Ground = (typeof grounds)[number]
