import type { Context } from '#platform/context'
import { slugOf } from '#platform/slugs'
import { agenciesById } from '../agencies/agencies.queries.ts'
import { authorsById } from '../authors/authors.queries.ts'
import { type Body, emptyBody, picturesIn } from '../body/body.ts'
import { parseBody } from '../body/parse-body.ts'
import { line } from '../line.ts'
import { existingPictures } from '../pictures/pictures.queries.ts'
import { refuse } from '../refusals.ts'
import { sectionExists } from '../sections/sections.queries.ts'
import { topicsById } from '../topics/topics.queries.ts'
import type { Draft, DraftInput } from './draft.ts'

/** Topics, and names in a byline, of one article. */
const mostNames = 20

/** The longest that the words around an article's text may be, in characters. */
const longest = {
  headline: 300,
  standfirst: 600,
  kicker: 60,
  dateline: 80,
  caption: 2000,
  credit: 300,
} as const

/**
 * Makes a draft of what came: every text in its proper form, every id that of something that
 * exists. Refuses anything else, naming the field. A draft may still lack what publication needs.
 */
export async function checkDraft(ctx: Context, input: DraftInput): Promise<Draft> {
  const draft: Draft = {
    headline: line('headline', 'The headline', input.headline ?? '', longest.headline),
    standfirst: line('standfirst', 'The standfirst', input.standfirst ?? '', longest.standfirst),
    kicker: line('kicker', 'The kicker', input.kicker ?? '', longest.kicker),
    language: input.language ?? ctx.settings.language,
    section: input.section ?? null,
    topics: severalOf('topics', input.topics ?? []),
    authors: severalOf('authors', input.authors ?? []),
    dateline: line('dateline', 'The dateline', input.dateline ?? '', longest.dateline),
    agency: input.agency ?? null,
    slug: (input.slug ?? '').trim() === '' ? '' : slugOf(input.slug ?? ''),
    leadPicture: leadPictureOf(input.leadPicture ?? null),
    body: bodyOf(input.body),
  }
  await checkReferences(ctx, draft)
  return draft
}

/** Each once; refuses more than an article can have. */
function severalOf<I>(field: 'topics' | 'authors', given: readonly I[]): I[] {
  mustBeFew(field, given.length)
  return [...new Set(given)]
}

/** Refuses more topics or names in the byline than an article can have. */
export function mustBeFew(field: 'topics' | 'authors', count: number): void {
  if (count <= mostNames) return
  const what = field === 'topics' ? 'topics' : 'names in its byline'
  throw refuse('publishing.words_invalid', {
    field,
    why: `An article may have at most ${mostNames} ${what}; this has ${count.toLocaleString('en-IE')}.`,
  })
}

function leadPictureOf(given: Draft['leadPicture']): Draft['leadPicture'] {
  if (!given) return null
  const words = (field: string, name: string, text: string | null, length: number) =>
    text === null ? null : line(field, name, text, length)
  return {
    picture: given.picture,
    caption: words('leadCaption', 'The caption', given.caption, longest.caption),
    credit: words('leadCredit', 'The credit', given.credit, longest.credit),
  }
}

function bodyOf(given: unknown): Body {
  if (given === undefined) return emptyBody
  const body = parseBody(given)
  if (!body.ok)
    throw refuse('publishing.body_invalid', {
      field: 'body',
      why: body.issues.map(({ message }) => message).join('. '),
    })
  return body.value
}

async function checkReferences(ctx: Context, draft: Draft): Promise<void> {
  const { db } = ctx
  if (draft.section && !(await sectionExists(db, draft.section)))
    throw refuse('publishing.unknown_choice', { field: 'section', what: 'section' })
  if ((await topicsById(db, draft.topics)).length < draft.topics.length)
    throw refuse('publishing.unknown_choice', { field: 'topics', what: 'topic' })
  if ((await authorsById(db, draft.authors)).length < draft.authors.length)
    throw refuse('publishing.unknown_choice', { field: 'authors', what: 'author' })
  if (draft.agency) {
    if (!(await agenciesById(db, [draft.agency.id])).has(draft.agency.id))
      throw refuse('publishing.unknown_choice', { field: 'agency', what: 'agency' })
    if (
      !Number.isInteger(draft.agency.year) ||
      draft.agency.year < 1800 ||
      draft.agency.year > 2200
    ) {
      throw refuse('publishing.words_invalid', {
        field: 'agencyYear',
        why: 'The year of the agency’s copyright must have four digits, such as 2026.',
      })
    }
  }
  const lead = draft.leadPicture ? [draft.leadPicture.picture] : []
  const inBody = picturesIn(draft.body)
  const known = await existingPictures(db, [...lead, ...inBody])
  for (const picture of lead)
    if (!known.has(picture))
      throw refuse('publishing.picture_unknown', { field: 'leadPicture', picture })
  for (const picture of inBody)
    if (!known.has(picture)) throw refuse('publishing.picture_unknown', { field: 'body', picture })
}
