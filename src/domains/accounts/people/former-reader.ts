/** The name that stands over what somebody wrote whose account is erased. */
export const formerReader = 'Former reader'
