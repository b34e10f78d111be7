import type { Stream } from './stream.ts'

/** Limits the messages of each stream to one in so many milliseconds. */
export interface Pace {
  soon(stream: Stream): void
  forget(stream: Stream): void
}

/** One timer serves all waiting streams; each is due when it fires. */
export function keepPace(apart: number, tell: (stream: Stream) => void): Pace {
  const waiting = new Set<Stream>()
  let timer: NodeJS.Timeout | undefined
  const now = (stream: Stream) => {
    stream.toldAt = performance.now()
    tell(stream)
  }
  return {
    soon(stream) {
      if (waiting.has(stream)) return
      if (performance.now() - stream.toldAt >= apart) return now(stream)
      waiting.add(stream)
      timer ??= setTimeout(() => {
        timer = undefined
        const due = [...waiting]
        waiting.clear()
        for (const one of due) now(one)
      }, apart)
    },
    forget(stream) {
      waiting.delete(stream)
      if (waiting.size > 0) return
      clearTimeout(timer)
      timer = undefined
    },
  }
}
