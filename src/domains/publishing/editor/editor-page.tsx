import { validate } from 'uuid'
import { personId, profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import type { Refused } from '#platform/http'
import { type Page, page } from '#platform/pages'
import { allAgencies } from '../agencies/agencies.queries.ts'
import { findWithdrawal } from '../articles/article-writes.queries.ts'
import { type ArticleId, articlePath } from '../articles/article.ts'
import {
  type ArticleRecord,
  authorPeople,
  findArticle,
  findRevision,
  revisionLines,
} from '../articles/articles.queries.ts'
import { beforePublication, pictureIdsOf } from '../articles/before-publication.ts'
import { allAuthors } from '../authors/authors.queries.ts'
import { bylineOf } from '../authors/byline-of.ts'
import { ownByline } from '../authors/own-author.ts'
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
import { type JoinedForms, joinForms } from './join-forms.ts'
import { type JoinedField, joinedFields } from './joined-fields.ts'
import { baseOf, ownRevision } from './save-form.ts'

const shelf = 30

export interface EditorAsked {
  readonly query?: {
    readonly saved?: string | undefined
    readonly done?: string | undefined
    readonly brought?: string | undefined
  }
  readonly refused?: Refused | undefined
  /** Words of a correction that is not printed yet. */
  readonly words?: string
  /** The position of the outbox, read before the page is rendered. */
  readonly after: string
}

/** The form of an article that is to begin. */
export async function newArticlePage(ctx: Context, refused?: Refused): Promise<Page> {
  const own = await ownByline(ctx)
  const choices = await choicesOf(ctx)
  const values = {
    language: ctx.settings.language,
    authors: own ? bylineIn(choices, own) : '',
    comments: 'open',
    submission: ctx.random.token(),
    step: '1',
    ...refused?.values,
  }
  return editor('New article', {
    person: personId(ctx.actor) ?? '',
    article: undefined,
    values,
    issues: refused?.issues ?? [],
    choices,
    pictures: await picturesFor(ctx, values),
    conflict: undefined,
    said: undefined,
    savedAs: undefined,
    brought: [],
    after: '',
    zone: ctx.settings.zone,
    now: ctx.clock.now(),
  })
}

/** Nobody has a byline before they first write: then the name alone says it. */
const bylineIn = ({ authors }: Choices, own: { name: string; slug: string }): string =>
  own.slug === '' ? own.name : bylineOf(own, authors)

/** An article in the editor, or the text that was refused with what is wrong with it. */
export async function editorPage(
  ctx: Context,
  id: ArticleId,
  { query, refused, words, after }: EditorAsked,
): Promise<Page> {
  const { article, present } = await factsOf(ctx, id)
  const typed = refused?.values
  const joined = typed && (await joinedWith(ctx, article.record, typed, present))
  const values: FormValues = {
    submission: ctx.random.token(),
    step: '1',
    ...present,
    ...(words === undefined ? {} : { words }),
    ...(joined?.values ?? typed),
    version: present['version'] ?? '',
  }
  return editor(present['headline'] || 'Without a headline', {
    person: personId(ctx.actor) ?? '',
    article,
    values,
    issues: refused?.issues ?? [],
    choices: await choicesOf(ctx),
    pictures: await picturesFor(ctx, values),
    conflict:
      joined && joined.asked.length + joined.brought.length > 0
        ? { theirs: present, asked: joined.asked, brought: joined.brought }
        : undefined,
    said: query?.done ?? (query?.saved ? 'saved' : undefined),
    savedAs: query?.saved,
    brought: broughtIn(query?.brought),
    after,
    zone: ctx.settings.zone,
    now: ctx.clock.now(),
  })
}

/** What was typed, joined with what somebody else saved meanwhile. Nothing where no text came. */
async function joinedWith(
  ctx: Context,
  record: ArticleRecord,
  typed: FormValues,
  present: FormValues,
): Promise<JoinedForms | undefined> {
  // Forms of corrections and withdrawals may hold no text of the article.
  if (typed['body'] === undefined) return undefined
  const own = await ownRevision(ctx, record.id, typed['submission'])
  const version = Math.max(Number(typed['version']) || 1, own?.version ?? 0)
  const base = await baseOf(ctx, record.id, version, record.version)
  if (!base) return undefined
  return joinForms(await formValues(ctx, base, record.commentsOpen), present, typed)
}

const broughtIn = (list = ''): JoinedField[] =>
  list.split(',').filter((name): name is JoinedField => Object.hasOwn(joinedFields, name))

const editor = (title: string, props: Parameters<typeof ArticleEditor>[0]): Page =>
  page({
    shell: 'newsroom',
    current: 'articles',
    layout: 'editor',
    title,
    islands: ['article-editor'],
    body: <ArticleEditor {...props} />,
  })

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
): Promise<{ article: ArticleFacts; present: FormValues }> {
  const { db } = ctx
  const record = await findArticle(db, id)
  const working = record && (await findRevision(db, id, record.version))
  if (!record || !working) throw refuse('publishing.article_unknown')
  const own = {
    id,
    createdBy: record.createdBy,
    authorIds: await authorPeople(db, id, record.version),
  }
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
    may: {
      edit: may(ctx.actor, 'article.edit', own) && record.state !== 'withdrawn',
      publish: may(ctx.actor, 'article.publish'),
      correct: may(ctx.actor, 'article.correct'),
      withdraw: may(ctx.actor, 'article.withdraw'),
    },
  }
  return { article, present: await formValues(ctx, working, record.commentsOpen) }
}

/** The newest of the library, with those that the article shows. */
async function picturesFor(ctx: Context, values: FormValues): Promise<PictureRecord[]> {
  const newest = await pictureRecords(ctx.db, { onlyUsable: true, limit: shelf })
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
