import { record } from '../audit/index.ts'
import type { Actor, Context } from '../context/index.ts'
import { newId } from '../ids/index.ts'
import { couldEver, refusalFor } from '../policy/index.ts'
import { insertLetGo } from './parked.queries.ts'
import type { ParkedItem, ParkedKind } from './parked-kind.ts'
import { refuse } from './refusals.ts'

/** The kinds that somebody may see and do. */
export const parkedKindsOf = (actor: Actor, kinds: readonly ParkedKind[]): ParkedKind[] =>
  kinds.filter(({ act }) => couldEver(actor, act))

/** Tries a piece of parked work again. Refuses `parked.not_here`, `parked.no_again`. */
export async function tryAgain(
  ctx: Context,
  kinds: readonly ParkedKind[],
  input: { kind: string; id: string },
): Promise<void> {
  const { kind } = await parkedItem(ctx, kinds, input)
  if (!kind.again) throw refuse('parked.no_again')
  await recordWork(ctx, kind, input.id)
  await kind.again(ctx, input.id)
}

/** Lets a piece of parked work go, for a reason that is kept. Refuses `parked.not_here`. */
export async function letGo(
  ctx: Context,
  kinds: readonly ParkedKind[],
  input: { kind: string; id: string; reason: string },
): Promise<void> {
  const { kind, item } = await parkedItem(ctx, kinds, input)
  await ctx.transaction(async (tx) => {
    await recordWork(tx, kind, item.id)
    await kind.letGo(tx, item.id)
    await insertLetGo(tx.db, {
      id: newId<'LetGo'>(tx),
      kind: kind.name,
      item: item.id,
      what: item.what,
      failure: item.why,
      reason: input.reason,
      personId: tx.actor.kind === 'person' ? tx.actor.id : null,
      at: tx.clock.now(),
    })
  })
}

async function parkedItem(
  ctx: Context,
  kinds: readonly ParkedKind[],
  input: { kind: string; id: string },
): Promise<{ kind: ParkedKind; item: ParkedItem }> {
  const kind = kinds.find(({ name }) => name === input.kind)
  if (kind && !couldEver(ctx.actor, kind.act)) throw refusalFor(ctx.actor, [kind.act])
  const item = await kind?.find(ctx, input.id)
  if (!kind || !item) throw refuse('parked.not_here')
  return { kind, item }
}

const recordWork = (ctx: Context, { act, name }: ParkedKind, id: string) =>
  record(ctx, { act: act.name, subject: `${name} ${id}` })
