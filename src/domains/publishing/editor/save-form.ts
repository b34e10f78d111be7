import { personId, profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { asId, newId } from '#platform/ids'
import type { ArticleId } from '../articles/article.ts'
import { articleToChange } from '../articles/article-to-change.ts'
import {
  type ArticleRecord,
  findRevision,
  newestOfSubmission,
} from '../articles/articles.queries.ts'
import { createArticle } from '../articles/create-article.ts'
import type { Revision } from '../articles/draft.ts'
import { publishArticle, type Published } from '../articles/publish-article.ts'
import { saveArticle } from '../articles/save-article.ts'
import { setQuotes } from '../body/typographic-quotes.ts'
import { correctArticle } from '../corrections/correct-article.ts'
import { refuse } from '../refusals.ts'
import { ArticleForm, type ArticleFormValues, draftOfForm, valuesOfForm } from './article-form.ts'
import { formValues } from './form-values.ts'
import { joinForms } from './join-forms.ts'
import type { JoinedField } from './joined-fields.ts'

export interface SavedForm {
  readonly article: ArticleId
  readonly version: number
  /** Fields that somebody else had changed, and this save has kept. */
  readonly brought: readonly JoinedField[]
  /** A later sending of the same page was here first: this one changed nothing. */
  readonly isOvertaken: boolean
}

/**
 * Saves what stands on a page of the editor as the article's next version. What somebody else has
 * changed meanwhile is joined by field. Refuses with `publishing.article_changed` where both
 * changed the same field, and, before a publication, whatever the sender has not seen.
 */
export async function saveForm(
  ctx: Context,
  id: ArticleId,
  form: ArticleFormValues,
  unseen: 'joined' | 'refused' = 'joined',
): Promise<SavedForm> {
  return ctx.transaction(async (tx) => {
    const { article, working } = await articleToChange(tx, id, 'article.edit')
    const own = await ownRevision(tx, id, form.submission)
    if (own && own.step > form.step)
      return { article: id, version: own.version, brought: [], isOvertaken: true }
    const { current, brought } = await joined(tx, article, working, {
      ...form,
      version: Math.max(form.version ?? 1, own?.version ?? 0),
    })
    if (brought.length > 0 && unseen === 'refused') throw await overtaken(tx, working)
    const version = await saveArticle(tx, {
      article: id,
      version: current.version ?? 1,
      commentsOpen: commentsOf(form),
      sending: sendingOf(form),
      ...(await draftOfForm(tx, current)),
    })
    return { article: id, version, brought, isOvertaken: false }
  })
}

/** Begins an article with what stands on the page; sent again, the same article is saved. */
export async function createFromForm(ctx: Context, form: ArticleFormValues): Promise<SavedForm> {
  return ctx.transaction(async (tx) => {
    const begun = await ownRevision(tx, undefined, form.submission)
    if (begun) return saveForm(tx, begun.articleId, form)
    const id = newId<'Article'>(tx)
    const article = await createArticle(tx, {
      id,
      ...(await draftOfForm(tx, form)),
      commentsOpen: form.comments === 'open',
      sending: sendingOf(form),
    })
    return article === id
      ? { article, version: 1, brought: [], isOvertaken: false }
      : saveForm(tx, article, form)
  })
}

/** Publishes what stands on the page, and the correction with it, or nothing of either. */
export async function publishForm(
  ctx: Context,
  id: ArticleId,
  form: ArticleFormValues,
): Promise<SavedForm & { outcome: Published['outcome'] | 'corrected' | 'updated-corrected' }> {
  return ctx.transaction(async (tx) => {
    const saved = await saveForm(tx, id, form, 'refused')
    if (saved.isOvertaken) return { ...saved, outcome: 'already' }
    const { outcome } = await publishArticle(tx, { article: id, version: saved.version })
    if (form.words.trim() === '') return { ...saved, outcome }
    await correctFrom(tx, id, form)
    return { ...saved, outcome: outcome === 'already' ? 'corrected' : 'updated-corrected' }
  })
}

/** Prints the correction and saves the text beside it, which stays unpublished. */
export async function correctWithForm(
  ctx: Context,
  id: ArticleId,
  form: ArticleFormValues,
  hasText: boolean,
): Promise<SavedForm | undefined> {
  return ctx.transaction(async (tx) => {
    const saved = hasText ? await saveForm(tx, id, form) : undefined
    if (!saved?.isOvertaken) await correctFrom(tx, id, form)
    return saved
  })
}

const correctFrom = (
  tx: Context,
  article: ArticleId,
  { words, submission, step }: ArticleFormValues,
) =>
  correctArticle(tx, {
    article,
    words: setQuotes(words),
    ...(submission ? { submission: `${submission} ${step}` } : {}),
  })

async function joined(
  tx: Context,
  article: ArticleRecord,
  working: Revision,
  form: ArticleFormValues,
): Promise<{ current: ArticleFormValues; brought: readonly JoinedField[] }> {
  const base = await baseOf(tx, article.id, form.version ?? 1, article.version)
  if (!base) return { current: form, brought: [] }
  const { values, brought, asked } = joinForms(
    await formValues(tx, base, article.commentsOpen),
    await formValues(tx, working, article.commentsOpen),
    valuesOfForm(form),
  )
  if (asked.length > 0) throw await overtaken(tx, working)
  const current = ArticleForm().parse({ ...values, version: String(article.version) })
  return { current, brought }
}

/** The text from which an older form was made; none where the form is not older. */
export const baseOf = async (
  ctx: Context,
  article: ArticleId,
  version: number,
  present: number,
): Promise<Revision | undefined> =>
  version < present ? findRevision(ctx.db, article, version) : undefined

/** What was saved last from the same page by the same person. */
export async function ownRevision(
  ctx: Context,
  article: ArticleId | undefined,
  submission: string | undefined,
): Promise<{ articleId: ArticleId; version: number; step: number } | undefined> {
  const person = personId(ctx.actor)
  if (!submission || !person) return undefined
  const newest = await newestOfSubmission(ctx.db, submission, person)
  return article === undefined || newest?.articleId === article ? newest : undefined
}

async function overtaken(tx: Context, { savedBy, version }: Revision) {
  const by = savedBy === null ? undefined : asId<'Person'>(savedBy)
  const who = by && (await profilesOf(tx.db, [by])).get(by)?.name
  return refuse('publishing.article_changed', { field: 'version', version, who: who ?? 'Somebody' })
}

const sendingOf = ({ submission, step }: ArticleFormValues) =>
  submission ? { submission, step } : undefined

/** Undefined where the sender left the switch as it was: then nobody's change is undone. */
const commentsOf = ({ comments, commentsWere }: ArticleFormValues): boolean | undefined =>
  comments === commentsWere ? undefined : comments === 'open'
