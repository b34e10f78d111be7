import type { Stream } from './stream.ts'

/** The open streams, indexed by the subjects they listen to. */
export interface Audience {
  readonly all: ReadonlySet<Stream>
  add(stream: Stream): void
  /** False if it was removed before. */
  remove(stream: Stream): boolean
  of(subject: string): Iterable<Stream>
}

export function gatherAudience(): Audience {
  const all = new Set<Stream>()
  const bySubject = new Map<string, Set<Stream>>()
  return {
    all,
    add(stream) {
      all.add(stream)
      for (const subject of stream.subjects.keys()) {
        const streams = bySubject.get(subject) ?? new Set()
        bySubject.set(subject, streams.add(stream))
      }
    },
    remove(stream) {
      if (!all.delete(stream)) return false
      for (const subject of stream.subjects.keys()) {
        const streams = bySubject.get(subject)
        streams?.delete(stream)
        if (streams?.size === 0) bySubject.delete(subject)
      }
      return true
    },
    of: (subject) => bySubject.get(subject) ?? [],
  }
}
