import { isAfter, type Position } from '../outbox/position.ts'

/** The latest known change of each subject. */
export interface Changes {
  /** Forgets everything; only later changes are known from now on. */
  beginAt(position: Position): void
  note(subject: string, position: Position): void
  /** Whether a subject has changed since a position; true also if this process does not know. */
  mayHaveChanged(subject: string, since: Position | undefined): boolean
}

/** Keeps a limited number of subjects. Dropping one makes everything before its change unknown. */
export function rememberChanges(subjectsAtMost: number): Changes {
  // In the order of the changes: a subject that changes again moves to the end.
  const latest = new Map<string, Position>()
  let knownFrom: Position | undefined
  return {
    beginAt(position) {
      latest.clear()
      knownFrom = position
    },
    note(subject, position) {
      latest.delete(subject)
      latest.set(subject, position)
      const [oldest] = latest
      if (latest.size <= subjectsAtMost || !oldest) return
      latest.delete(oldest[0])
      knownFrom = oldest[1]
    },
    mayHaveChanged(subject, since) {
      if (!since || !knownFrom || isAfter(knownFrom, since)) return true
      const changed = latest.get(subject)
      return changed !== undefined && isAfter(changed, since)
    },
  }
}
