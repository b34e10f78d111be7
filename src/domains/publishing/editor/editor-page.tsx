import { validate } from 'uuid'
import { profilesOf } from '#accounts'
import type { Context } from '#platform/context'
import type { Refused } from '#platform/http'
import { type Page, page } from '#platform/pages'
import { allAgencies } from '../agencies/agencies.queries.ts'
import { findWithdrawal } from '../articles/article-writes.queries.ts'
import { type ArticleId, articlePath } from '../articles/article.ts'
import {
  authorPeople,
  findArticle,
  findRevision,
  revisionLines,
} from '../articles/articles.queries.ts'
import { beforePublication, pictureIdsOf } from '../articles/before-publication.ts'
import { allAuthors } from '../authors/authors.queries.ts'
import { ownAuthor } from '../authors/own-author.ts'
import { wordCount } from '../body/reading-time.ts'
import { correctionsOf } from '../corrections/corrections.queries.ts'
import type { PictureRecord } from '../pictures/picture-record.ts'
import { pictureFacts, pictureRecords, pictureRecordsById } from '../pictures/pictures.queries.ts'
import { may } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import { sectionsOf } from '../sections/sections.queries.ts'
import { allTopics } from '../topics/topics.queries.ts'
import { ArticleEditor } from './article-editor.view.tsx'
import type { ArticleFacts } from './editor-model.ts'
import { type Choices, type FormValues, formValues } from './form-values.ts'

const shelf = 30

export interface EditorAsked {
  readonly query?: { readonly saved?: string | undefined; readonly done?: string | undefined }
  readonly refused?: Refused | undefined
}

/** The form of an article that is to begin. */
export async function newArticlePage(ctx: Context, refused?: Refused): Promise<Page> {
  const own = await ownAuthor(ctx)
  const choices = await choicesOf(ctx)
  const values = {
    language: ctx.settings.language,
    authors: own?.name ?? '',
    comments: 'open',
    submission: ctx.random.token(),
    ...refused?.values,
  }
  return editor('New article', {
    article: undefined,
    values,
    issues: refused?.issues ?? [],
    choices,
    pictures: await picturesFor(ctx, values),
    conflict: undefined,
    said: undefined,
    zone: ctx.settings.zone,
    now: ctx.clock.now(),
  })
}

/** An article in the editor, or the text that was refused with what is wrong with it. */
export async function editorPage(
  ctx: Context,
  id: ArticleId,
  { query, refused }: EditorAsked,
): Promise<Page> {
  const choices = await choicesOf(ctx)
  const { article, present } = await factsOf(ctx, id, choices)
  const typed = refused?.values
  // Forms of corrections and withdrawals hold no text of the article.
  const isText = typed !== undefined && typed['body'] !== undefined
  const values: FormValues = { ...present, ...typed, version: present['version'] ?? '' }
  const isOvertaken =
    isText && typed['version'] !== present['version'] && textOf(typed) !== textOf(present)
  return editor(present['headline'] || 'Without a headline', {
    article,
    values,
    issues: refused?.issues ?? [],
    choices,
    pictures: await picturesFor(ctx, values),
    conflict: isOvertaken ? { theirs: present } : undefined,
    said: query?.done ?? (query?.saved ? 'saved' : undefined),
    zone: ctx.settings.zone,
    now: ctx.clock.now(),
  })
}

const editor = (title: string, props: Parameters<typeof ArticleEditor>[0]): Page =>
  page({
    shell: 'newsroom',
    current: 'articles',
    layout: 'editor',
    title,
    islands: ['article-editor'],
    body: <ArticleEditor {...props} />,
  })

/** What two forms of one article may differ in; their versions always do. */
const textOf = (values: FormValues): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([name]) => name !== 'version' && name !== 'submission')
      .map(([name, value]) => [name, value.trim()])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

async function choicesOf({ db }: Context): Promise<Choices> {
  const [sections, topics, authors, agencies] = await Promise.all([
    sectionsOf(db),
    allTopics(db),
    allAuthors(db),
    allAgencies(db),
  ])
  return { sections, topics, authors, agencies }
}

async function factsOf(
  ctx: Context,
  id: ArticleId,
  choices: Choices,
): Promise<{ article: ArticleFacts; present: FormValues }> {
  const { db } = ctx
  const record = await findArticle(db, id)
  const working = record && (await findRevision(db, id, record.version))
  if (!record || !working) throw refuse('publishing.article_unknown')
  const own = { createdBy: record.createdBy, authorIds: await authorPeople(db, id, record.version) }
  const revisions = await revisionLines(db, id, 30)
  const article: ArticleFacts = {
    record,
    path: record.day && record.slug ? articlePath(record.day, record.slug) : undefined,
    words: wordCount(working.body),
    findings: beforePublication(working, await pictureFacts(db, pictureIdsOf(working))),
    revisions,
    people: await profilesOf(
      db,
      revisions.flatMap(({ savedBy }) => savedBy ?? []),
    ),
    corrections: await correctionsOf(db, id),
    withdrawal: await findWithdrawal(db, id),
    submission: ctx.random.token(),
    may: {
      edit: may(ctx.actor, 'article.edit', own) && record.state !== 'withdrawn',
      publish: may(ctx.actor, 'article.publish'),
      correct: may(ctx.actor, 'article.correct'),
      withdraw: may(ctx.actor, 'article.withdraw'),
    },
  }
  return { article, present: formValues(working, working.version, record.commentsOpen, choices) }
}

/** The newest of the library, with those that the article shows. */
async function picturesFor(ctx: Context, values: FormValues): Promise<PictureRecord[]> {
  const newest = await pictureRecords(ctx.db, { limit: shelf })
  const named = [
    values['leadPicture'] ?? '',
    ...[...(values['body'] ?? '').matchAll(/^!\[picture:([0-9a-f-]{36})/gm)].map(
      ([, id = '']) => id,
    ),
  ]
  const missing = [...new Set(named)]
    .filter((id) => validate(id) && !newest.some((picture) => picture.id === id))
    .slice(0, 200)
  return [...(await pictureRecordsById(ctx.db, missing)), ...newest]
}
