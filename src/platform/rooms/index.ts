import type { Context } from '../context/index.ts'
import { defineExtensionPoint, type Extension } from '../extensions/index.ts'
import { type Act, couldEver } from '../policy/index.ts'

/** A room of the staff's side: its page, who enters, and the letter after G that opens it. */
export interface Room {
  /** What a page calls itself (`current`) to be marked in the bar. */
  readonly name: string
  readonly href: string
  readonly title: string
  /** One letter, of no other room. */
  readonly key: string
  /** People who could ever do this enter. */
  readonly act: Act
  /** The class that lays the room out. */
  readonly layout: string
  /** Rooms stand in the bar by this number. */
  readonly place: number
}

/** @example extensions: [rooms.with({ name: 'queue', href: '/newsroom/queue', title: 'Queue', key: 'q', act: act('queue.read'), layout: 'queue', place: 50 })] */
export const rooms = defineExtensionPoint<Room>('rooms')

/** Every room, in the order of the bar. */
export const allRooms = (source: { readonly extensions: readonly Extension[] }): Room[] =>
  rooms.of(source).toSorted((a, b) => a.place - b.place)

/** The rooms that the actor may enter, in the order of the bar. */
export const roomsOf = (ctx: Context): Room[] =>
  allRooms(ctx).filter(({ act }) => couldEver(ctx.actor, act))
