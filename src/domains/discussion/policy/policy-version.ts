/** The version of the comments policy in force: its words are in `words.ts`, its row in the migrations. */
export const policyNumber = 1
/** When it was published. */
export const policyPublishedAt = new Date('2026-11-24T00:00:00Z')
