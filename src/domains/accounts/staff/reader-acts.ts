import type { Context } from '#platform/context'
import { defineExtensionPoint } from '#platform/extensions'
import { type Act, couldEver } from '#platform/policy'
import type { PersonId } from '../people/person.ts'

/** What another domain lets staff do about a reader, on a page of its own. */
export interface ReaderAct {
  readonly words: string
  readonly href: (reader: PersonId) => string
  readonly act: Act
}

/**
 * The links on a reader's page in the newsroom, for those who may.
 * @example extensions: [readerActs.with({ words: 'Standing and suspension', href, act: act('reader.suspend') })]
 */
export const readerActs = defineExtensionPoint<ReaderAct>('accounts.reader-acts')

/** Those that the actor may take. */
export const actsFor = (ctx: Context): ReaderAct[] =>
  readerActs.of(ctx).filter(({ act }) => couldEver(ctx.actor, act))
