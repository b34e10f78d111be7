import { isAfter, type Position } from '../outbox/position.ts'

/** The latest change of each subject, as far back as this process knows. */
export interface Changes {
  /** Forgets everything: only what comes after this position is known. */
  beginAt(position: Position): void
  note(subject: string, position: Position): void
  /** Whether a subject has changed since; also true where this process does not know that far back. */
  mayHaveChanged(subject: string, since: Position | undefined): boolean
}

/** Keeps so many subjects; a subject that is dropped makes the past before it unknown. */
export function rememberChanges(subjectsAtMost: number): Changes {
  // In the order of the changes, since a subject that changes again is put last.
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
