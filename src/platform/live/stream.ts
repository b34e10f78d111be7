import type { Subject } from './channel.ts'
import { subjectName } from './channel.ts'

/** One open response. */
export interface Sink {
  write(text: string): void
  /** Bytes written that the client has not received. */
  untaken(): number
  /** Ends the response; the browser reconnects by itself. */
  end(): void
  /** Closes the connection of a client that does not read. */
  cut(): void
}

/** An open response with its subjects and the times of its last messages. */
export interface Stream {
  readonly sink: Sink
  /** Subject names, each with its channel's name. */
  readonly subjects: ReadonlyMap<string, string>
  /** Changed channels that the reader has not been told of. */
  readonly changed: Set<string>
  readonly endsAt: number
  toldAt: number
  writtenAt: number
  /** Frees its place; called once. */
  leave(): void
}

export const newStream = (
  sink: Sink,
  to: readonly Subject[],
  { endsAt, leave }: Pick<Stream, 'endsAt' | 'leave'>,
): Stream => ({
  sink,
  subjects: new Map(to.map((subject) => [subjectName(subject), subject.channel.name])),
  changed: new Set(),
  endsAt,
  toldAt: -Infinity,
  writtenAt: performance.now(),
  leave,
})

/** Marks a subject's channel as changed; the message follows later. */
export const noteChange = (stream: Stream, subject: string): void =>
  void stream.changed.add(stream.subjects.get(subject) ?? '')
