import type { Paper } from '#platform/app'
import { type Actor, type Context, createContext, systemActor } from '#platform/context'

/** A context at an instant that has been: the same paper, with a clock that stands there. */
export type Past = (at: Date, actor?: Actor) => Context

export const inThePast =
  (paper: Paper): Past =>
  (at, actor = systemActor('demo')) =>
    createContext({ ...paper.runtime, clock: { now: () => at } }, actor, 'demo')
