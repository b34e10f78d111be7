import type { Subject } from './channel.ts'
import { subjectName } from './channel.ts'

/** One open answer to a browser. */
export interface Sink {
  write(text: string): void
  /** Bytes that were written and that the client has not taken. */
  untaken(): number
  /** Ends the answer: the browser comes back by itself. */
  end(): void
  /** Ends the connection of a client that does not read. */
  cut(): void
}

/** An open answer with what its reader listens to, and when they were told something. */
export interface Stream {
  readonly sink: Sink
  /** Names of subjects, each with the name of its channel. */
  readonly subjects: ReadonlyMap<string, string>
  /** Channels of which the reader has to be told. */
  readonly changed: Set<string>
  readonly endsAt: number
  toldAt: number
  writtenAt: number
  /** Gives its place back; once. */
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

/** Notes that a subject has changed; the reader is told when it is time. */
export const noteChange = (stream: Stream, subject: string): void =>
  void stream.changed.add(stream.subjects.get(subject) ?? '')
