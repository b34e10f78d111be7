/** What a report names and a decision rests on: the eight rules of the comments policy. */
export const commentGrounds = [
  'abuse',
  'private-details',
  'hatred',
  'threats',
  'false-harmful',
  'spam',
  'off-topic',
  'unlawful',
] as const

export type CommentGround = (typeof commentGrounds)[number]
