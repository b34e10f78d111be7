import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { must } from '../contributions.policy.ts'
import type { AppealId } from '../ids.ts'
import { refuse } from '../refusals.ts'
import type { AppealSlot, AppealWords } from './appeal.ts'
import { replaceAppeal } from './appeals.queries.ts'
import { cleanedWords } from './clean-words.ts'

export interface AppealInput extends AppealWords {
  readonly slot: AppealSlot
  readonly language: Language
}

/**
 * Begins a new version of an appeal; the old one stays on record. Paragraphs may be HTML or plain text
 * with empty lines between. Refuses `contributions.appeal_empty` and, for
 * words with `{count}` that have no alternative, `contributions.appeal_without_alternative`.
 * @example await saveAppeal(ctx, { slot: 'strip', language: 'en', heading, words, wordsUncounted, action: 'Choose an amount', signature: '' })
 */
export async function saveAppeal(ctx: Context, input: AppealInput): Promise<AppealId> {
  const { words, wordsUncounted } = cleanedWords(input)
  if (words === '') throw refuse('contributions.appeal_empty', { field: 'words' })
  if (words.includes('{count}') && (wordsUncounted === '' || wordsUncounted.includes('{count}'))) {
    throw refuse('contributions.appeal_without_alternative', { field: 'wordsUncounted' })
  }
  return ctx.transaction(async (tx) => {
    const id = newId<'Appeal'>(tx)
    await must(tx, 'appeal.write', { id })
    const { slot, language, heading, action, signature } = input
    await replaceAppeal(tx.db, {
      id,
      slot,
      language,
      heading,
      action,
      signature,
      words,
      wordsUncounted,
      writtenBy: personId(tx.actor) ?? null,
      at: tx.clock.now(),
    })
    await announce(tx, {
      type: 'appeal.saved',
      payload: { appealId: id },
      purges: [{ kind: 'fresh', keys: ['appeals'] }],
    })
    return id
  })
}
