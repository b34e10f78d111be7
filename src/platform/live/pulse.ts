import type { StreamLimits } from './limits.ts'
import type { Stream } from './stream.ts'

/** What the timer may do with a stream. */
export interface Care {
  readonly all: ReadonlySet<Stream>
  showLife(stream: Stream): void
  end(stream: Stream): void
  cut(stream: Stream): void
}

/** Checks all streams once a second. Returns the function that stops it. */
export function beat(care: Care, { silence }: StreamLimits): () => void {
  const look = () => {
    const now = performance.now()
    for (const stream of care.all) {
      if (now >= stream.endsAt) care.end(stream)
      else if (now - stream.writtenAt < silence) continue
      // Unread since the last write, 25 seconds ago: the client does not read, or is gone.
      else if (stream.sink.untaken() > 0) care.cut(stream)
      else care.showLife(stream)
    }
  }
  const timer = setInterval(look, Math.min(1000, silence)).unref()
  return () => clearInterval(timer)
}
