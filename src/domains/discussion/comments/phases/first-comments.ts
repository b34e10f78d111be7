import { pass, type Phase } from './phase.ts'

/** A new reader's first comments are read before they appear; how many is a setting. */
export const firstComments: Phase = ({ facts, byStaff, firstCommentsHeld }) => {
  if (byStaff || facts.standing.approved >= firstCommentsHeld) return pass
  return {
    outcome: 'hold',
    rule: 'first-comments',
    version: String(firstCommentsHeld),
    ground: null,
    matches: [],
  }
}
