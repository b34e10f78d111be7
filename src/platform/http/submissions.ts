import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { minute } from '../clock/index.ts'
import type { Context } from '../context/index.ts'

const rememberedFor = 10 * minute

/** The key under which a form counts once: the island's or form's own, else a digest of who, where and what. */
export function submissionKey(own: string | undefined, ...parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([own ?? '', ...(own ? parts.slice(0, 2) : parts)]))
    .digest('base64url')
}

/**
 * The claim of a submission as an INSERT that gives a row only to the first sender, to be the
 * first part of the statement that writes the change; a key older than ten minutes counts as new.
 */
function submissionClaim(ctx: Context, key: string, result: string): RawBuilder<unknown> {
  const now = ctx.clock.now()
  return sql`insert into platform.submissions (key, result, at) values (${key}, ${result}, ${now})
    on conflict (key) do update set result = excluded.result, at = excluded.at
    where platform.submissions.at < ${new Date(now.getTime() - rememberedFor)}
    returning result`
}

/** What the first sender of a form got. */
export async function firstResult(ctx: Context, key: string): Promise<string | undefined> {
  const { rows } = await sql<{
    result: string
  }>`select result from platform.submissions where key = ${key}`.execute(ctx.db)
  return rows[0]?.result
}

/**
 * Runs the work once for a key, in the given transaction; later senders get the first result.
 * @example const id = await submitOnce(tx, key, newId(tx), async (id) => { await insertArticle(tx.db, id, …) })
 */
export async function submitOnce(
  tx: Context,
  key: string,
  result: string,
  work: (result: string) => Promise<void>,
): Promise<string> {
  const claimed = await submissionClaim(tx, key, result).execute(tx.db)
  if (claimed.rows.length === 0) return (await firstResult(tx, key)) ?? result
  await work(result)
  return result
}

/**
 * Carries out a form whose change has no key of its own, once: sent again by the same person within
 * ten minutes it does nothing more. A refusal is not remembered.
 * @example await changeOnce(ctx, 'campaign', form, (tx) => addCampaign(tx, campaignOf(form)))
 */
export async function changeOnce(
  ctx: Context,
  target: string,
  form: object,
  work: (tx: Context) => Promise<unknown>,
): Promise<void> {
  const who = ctx.actor.kind === 'person' ? ctx.actor.id : ctx.actor.kind
  const key = submissionKey(undefined, who, target, JSON.stringify(form))
  await ctx.transaction((tx) => submitOnce(tx, key, 'done', async () => void (await work(tx))))
}
