import { z } from 'zod'
import type { Context } from '#platform/context'
import { idSchema } from '#platform/ids'
import { foldedName } from '#platform/slugs'
import { allAgencies } from '../agencies/agencies.queries.ts'
import { mustBeFew } from '../articles/check-draft.ts'
import type { Draft, DraftInput } from '../articles/draft.ts'
import type { Author, AuthorId } from '../authors/author.ts'
import { allAuthors } from '../authors/authors.queries.ts'
import { bylineOf } from '../authors/byline-of.ts'
import { ownAuthor, ownByline } from '../authors/own-author.ts'
import { parseBody } from '../body/parse-body.ts'
import { readCopy } from '../body/read-copy.ts'
import { setQuotesInBody } from '../body/set-quotes-in-body.ts'
import { setQuotes } from '../body/typographic-quotes.ts'
import { may } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import { sectionsOf } from '../sections/sections.queries.ts'
import { addTopic } from '../topics/add-topic.ts'
import type { TopicId } from '../topics/topic.ts'
import { allTopics } from '../topics/topics.queries.ts'
import type { FormValues } from './form-values.ts'
import { namesIn } from './names-in.ts'

const text = z.string().default('')
const orNothing = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

/** An article's form as it is posted: the text as copy, people and topics by name. */
export const ArticleForm = () =>
  z.object({
    headline: text,
    standfirst: text,
    kicker: text,
    language: z.enum(['en', 'ga'], { error: 'Choose English or Irish.' }).default('en'),
    section: text,
    topics: text,
    authors: text,
    dateline: text,
    agency: text,
    agencyYear: text,
    slug: text,
    leadPicture: z
      .union([z.literal('').transform(() => undefined), idSchema<'Picture'>()], {
        error: 'Choose a picture from the library.',
      })
      .optional(),
    leadCaption: text,
    leadCredit: text,
    body: text,
    /** There where the text was typed into a plain field, in which no quotation mark is set while one types. */
    plain: z.string().max(20).optional(),
    /** A correction that is printed with the text. */
    words: text,
    comments: z.enum(['open', 'closed']).default('open'),
    /** What the switch said when the page was opened. */
    commentsWere: orNothing(z.enum(['open', 'closed'])),
    version: orNothing(z.coerce.number().int().min(1).max(1_000_000)),
    submission: z.string().max(200).optional(),
    /** Which sending of its page this is. */
    step: z.coerce.number().int().min(1).max(1_000_000).default(1),
  })
export type ArticleFormValues = z.output<ReturnType<typeof ArticleForm>>

/** A posted form as the strings of its fields. */
export const valuesOfForm = (form: ArticleFormValues): FormValues =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )

/**
 * Makes of a posted form what the verbs take, with its quotation marks set. A topic that is new is
 * added; a name that has no byline is refused. Refuses copy that cannot be read.
 */
export async function draftOfForm(ctx: Context, form: ArticleFormValues): Promise<DraftInput> {
  const blocks = readCopy(form.body)
  if (!blocks.ok)
    throw refuse('publishing.body_invalid', {
      field: 'body',
      why: blocks.issues.map(({ message }) => message).join('. '),
    })
  return {
    headline: setQuotes(form.headline),
    standfirst: setQuotes(form.standfirst),
    kicker: setQuotes(form.kicker),
    language: form.language,
    section: await chosen(form.section, 'section', () => sectionsOf(ctx.db)),
    topics: await topicsNamed(ctx, form.topics),
    authors: await authorsNamed(ctx, form.authors),
    dateline: form.dateline,
    agency: await agencyOf(ctx, form),
    slug: form.slug,
    leadPicture: form.leadPicture
      ? {
          picture: form.leadPicture,
          caption: setQuotes(form.leadCaption.trim()) || null,
          credit: form.leadCredit.trim() || null,
        }
      : null,
    body: form.plain ? withQuotesSet(blocks.value) : blocks.value,
  }
}

/** What is no body is left for the verb to refuse. */
function withQuotesSet(blocks: { type: 'doc'; content: readonly object[] }): object {
  const body = parseBody(blocks)
  return body.ok ? setQuotesInBody(body.value) : blocks
}

async function chosen<I extends string>(
  slug: string,
  what: string,
  all: () => Promise<readonly { id: I; slug: string }[]>,
): Promise<I | null> {
  if (slug === '') return null
  const found = (await all()).find((choice) => choice.slug === slug)
  if (!found) throw refuse('publishing.unknown_choice', { field: what, what })
  return found.id
}

async function topicsNamed(ctx: Context, list: string): Promise<TopicId[]> {
  const names = namesIn(list)
  mustBeFew('topics', names.length)
  const known = await allTopics(ctx.db)
  const ids: TopicId[] = []
  for (const name of names) {
    const [found] = named(known, name)
    if (!found && !may(ctx.actor, 'topic.add'))
      throw refuse('publishing.unknown_choice', { field: 'topics', what: 'topic' })
    ids.push(found?.id ?? (await addTopic(ctx, { name })))
  }
  return ids
}

async function authorsNamed(ctx: Context, list: string): Promise<AuthorId[]> {
  const names = namesIn(list)
  mustBeFew('authors', names.length)
  const own = await beginningAuthor(ctx, names)
  const known = await allAuthors(ctx.db)
  return names.map((name) => {
    if (own && foldedName(own.name) === foldedName(name)) return own.id
    const labelled = known.find((author) => bylineOf(author, known) === name)
    const [found, another] = labelled ? [labelled] : named(known, name)
    if (!found) throw refuse('publishing.author_unknown', { field: 'authors', name })
    if (another)
      throw refuse('publishing.author_ambiguous', {
        field: 'authors',
        name,
        names: named(known, name)
          .map((author) => bylineOf(author, known))
          .join(', '),
      })
    return found.id
  })
}

/** The byline of whoever acts, made where they are named and never wrote before. */
async function beginningAuthor(
  ctx: Context,
  names: readonly string[],
): Promise<Author | undefined> {
  const own = await ownByline(ctx)
  const isNamed = names.some((name) => foldedName(name) === foldedName(own?.name ?? ''))
  return own?.slug === '' && isNamed ? ownAuthor(ctx) : undefined
}

/** Those of a name, whatever its case and accents; the one that is written alike where there is one. */
function named<T extends { readonly name: string }>(known: readonly T[], name: string): T[] {
  const folded = foldedName(name)
  const alike = known.filter((one) => foldedName(one.name) === folded)
  const same = alike.filter((one) => one.name === name)
  return same.length === 1 ? same : alike
}

async function agencyOf(ctx: Context, form: ArticleFormValues): Promise<Draft['agency']> {
  const id = await chosen(form.agency, 'agency', () => allAgencies(ctx.db))
  if (!id) return null
  const year =
    form.agencyYear.trim() === '' ? ctx.clock.now().getUTCFullYear() : Number(form.agencyYear)
  return { id, year }
}
