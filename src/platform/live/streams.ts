import type { Listener, OutboxRow } from '../outbox/index.ts'
import { parsePosition, type Position, positionText } from '../outbox/position.ts'
import type { Random } from '../random/index.ts'
import { gatherAudience } from './audience.ts'
import { type Changes, rememberChanges } from './changes.ts'
import { type Channel, followChannels, type Subject } from './channel.ts'
import { type StreamLimits, streamLimits } from './limits.ts'
import { changeMessage, quietMessage, retryMessage } from './messages.ts'
import { keepPace } from './pace.ts'
import { openPlaces, type WhyFull } from './places.ts'
import { beat } from './pulse.ts'
import { newStream, noteChange, type Sink, type Stream } from './stream.ts'

/** A listening reader: the client's address, the subjects, and the last position they know. */
export interface Listening {
  readonly address: string
  readonly to: readonly Subject[]
  /** A position of the outbox. Without it the reader hears only of later changes. */
  readonly after: string | undefined
}

/** The open streams of this process. Its follower feeds them; they make no database query. */
export interface Streams extends Listener {
  /** Follows the events of one more channel. */
  add(channel: Channel): void
  /** Which limit one more stream would exceed, if any. */
  full(address: string): WhyFull | undefined
  /** Returns the function to call when the client has disconnected. */
  open(sink: Sink, listening: Listening): () => void
  /** The last position that this process has read; a page rendered from now on contains it. Empty before the follower starts. */
  position(): string
  /** Ends all streams and accepts no more. */
  end(): void
  readonly counts: Readonly<Record<'open' | 'opened' | 'messages' | 'refused' | 'cut', number>>
}

/** Creates the streams of one process. Two timers serve all of them; none runs without streams. */
export function createStreams(random: Random, limits: StreamLimits = streamLimits): Streams {
  const channels = followChannels()
  const changes = rememberChanges(limits.subjects)
  const places = openPlaces(limits)
  const sender = createSender(limits, () => position())
  const chance = () => random.bytes(4).readUInt32BE() / 2 ** 32
  let read: Position | undefined
  let isEnding = false
  const position = () => (read ? positionText(read) : '')

  return {
    counts: sender.counts,
    position,
    add: channels.add,
    full(address) {
      const why = isEnding ? 'process' : places.full(address)
      if (why) sender.counts.refused += 1
      return why
    },
    open(sink, { address, to, after }) {
      const stream = newStream(sink, to, {
        endsAt: performance.now() + limits.longest * (1 + chance() / 3),
        leave: places.take(address),
      })
      sender.add(stream, Math.round(limits.backWithin * (0.1 + 0.9 * chance())))
      if (after !== undefined) noteMissed(stream, changes, parsePosition(after))
      if (stream.changed.size > 0) sender.tellSoon(stream)
      return () => sender.remove(stream)
    },
    beginAt(begin) {
      read = begin
      changes.beginAt(begin)
      for (const stream of sender.all) {
        for (const subject of stream.subjects.keys()) noteChange(stream, subject)
        sender.tellSoon(stream)
      }
    },
    hear(rows) {
      const noted = rows.flatMap((row) => noteEvent(row))
      for (const stream of new Set(noted)) sender.tellSoon(stream)
    },
    end() {
      isEnding = true
      for (const stream of sender.all) sender.end(stream)
    },
  }

  function noteEvent(row: OutboxRow): Stream[] {
    const at = { transaction: row.transaction, id: row.id }
    read = at
    return channels.concernedBy(row).flatMap((subject) => {
      changes.note(subject, at)
      const streams = [...sender.of(subject)]
      for (const stream of streams) noteChange(stream, subject)
      return streams
    })
  }
}

function noteMissed(stream: Stream, changes: Changes, since: Position | undefined): void {
  for (const subject of stream.subjects.keys())
    if (changes.mayHaveChanged(subject, since)) noteChange(stream, subject)
}

/** Writes to the open streams within the limits, and closes them. */
function createSender(limits: StreamLimits, position: () => string) {
  const audience = gatherAudience()
  const counts = { open: 0, opened: 0, messages: 0, refused: 0, cut: 0 }
  let stopBeating: (() => void) | undefined

  const write = (stream: Stream, text: string) => {
    if (stream.sink.untaken() > limits.untaken) return cut(stream)
    stream.writtenAt = performance.now()
    stream.sink.write(text)
  }
  const pace = keepPace(limits.apart, (stream) => {
    const message = changeMessage(position(), stream.changed)
    stream.changed.clear()
    counts.messages += 1
    write(stream, message)
  })
  const cut = (stream: Stream) => {
    counts.cut += 1
    remove(stream)
    stream.sink.cut()
  }
  const end = (stream: Stream) => {
    if (stream.sink.untaken() > 0) return cut(stream)
    remove(stream)
    stream.sink.end()
  }
  const remove = (stream: Stream) => {
    if (!audience.remove(stream)) return
    counts.open = audience.all.size
    pace.forget(stream)
    stream.leave()
    if (counts.open > 0) return
    stopBeating?.()
    stopBeating = undefined
  }
  const showLife = (stream: Stream) => write(stream, quietMessage(position()))
  const add = (stream: Stream, backWithin: number) => {
    audience.add(stream)
    counts.open = audience.all.size
    counts.opened += 1
    stopBeating ??= beat({ all: audience.all, showLife, end, cut }, limits)
    write(stream, retryMessage(backWithin) + quietMessage(position()))
  }
  return { all: audience.all, of: audience.of, counts, add, remove, end, tellSoon: pace.soon }
}
