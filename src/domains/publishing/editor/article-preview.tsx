import { profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { asId } from '#platform/ids'
import { type Page, page } from '#platform/pages'
import { momentWords } from '#platform/zones'
import type { ArticleId } from '../articles/article.ts'
import { type ArticleRecord, findArticle, findRevision } from '../articles/articles.queries.ts'
import { pictureIdsOf } from '../articles/before-publication.ts'
import type { Draft, Revision } from '../articles/draft.ts'
import { authorsById } from '../authors/authors.queries.ts'
import { ArticleBody } from '../body/article-body.view.tsx'
import type { Body } from '../body/body.ts'
import { parseBody } from '../body/parse-body.ts'
import { readCopy } from '../body/read-copy.ts'
import { Caption } from '../pictures/caption.view.tsx'
import { PictureView } from '../pictures/picture.view.tsx'
import { picturesById } from '../pictures/pictures.queries.ts'
import { check } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import { sectionsOf } from '../sections/sections.queries.ts'
import { topicsById } from '../topics/topics.queries.ts'
import type { ArticleFormValues } from './article-form.ts'
import { namesIn } from './names-in.ts'

/** What a preview shows, and the words above it that say which text this is. */
interface Previewed {
  readonly note: string
  readonly article?: ArticleId | undefined
  readonly text: Pick<
    Draft,
    'headline' | 'standfirst' | 'kicker' | 'dateline' | 'language' | 'leadPicture'
  >
  readonly body: Body
  readonly section: string | undefined
  readonly topic: string | undefined
  readonly authors: readonly string[]
}

/** A revision as readers would have it, in the paper's own dress; for staff alone. */
export async function previewPage(
  ctx: Context,
  id: ArticleId,
  asked: number | undefined,
): Promise<Page> {
  const article = await findArticle(ctx.db, id)
  const revision = article && (await findRevision(ctx.db, id, asked ?? article.version))
  if (!revision) throw refuse('publishing.article_unknown')
  const sections = await sectionsOf(ctx.db)
  const [topic] = await topicsById(ctx.db, revision.topics)
  return preview(ctx, {
    note: await noteOf(ctx, article, revision),
    article: id,
    text: revision,
    body: revision.body,
    section: sections.find((one) => one.id === revision.section)?.slug,
    topic: topic?.name,
    authors: (await authorsById(ctx.db, revision.authors)).map(({ name }) => name),
  })
}

/** What stands on a page of the editor, saved or not; it saves nothing. Refuses copy that cannot be read, and whoever may not write. */
export async function previewOfForm(ctx: Context, form: ArticleFormValues): Promise<Page> {
  check(ctx.actor, 'article.create')
  const blocks = readCopy(form.body)
  const body = blocks.ok ? parseBody(blocks.value) : blocks
  if (!body.ok)
    throw refuse('publishing.body_invalid', {
      field: 'body',
      why: body.issues.map(({ message }) => message).join('. '),
    })
  const leadPicture = form.leadPicture && {
    picture: form.leadPicture,
    caption: form.leadCaption.trim() || null,
    credit: form.leadCredit.trim() || null,
  }
  return preview(ctx, {
    note: 'Preview of the page. This saves nothing; close this window to continue writing.',
    text: { ...form, leadPicture: leadPicture ?? null },
    body: body.value,
    section: form.section,
    topic: namesIn(form.topics)[0],
    authors: namesIn(form.authors),
  })
}

async function noteOf(
  ctx: Context,
  { version, publishedVersion }: ArticleRecord,
  revision: Revision,
): Promise<string> {
  const by = revision.savedBy === null ? undefined : asId<'Person'>(revision.savedBy)
  const who = (by && (await profilesOf(ctx.db, [by])).get(by)?.name) ?? 'the system'
  const place =
    revision.version === publishedVersion
      ? 'This text is published.'
      : revision.version === version
        ? 'It is the newest saved text.'
        : `The newest saved text is version ${version}.`
  return `Preview of version ${revision.version}, saved by ${who}, ${momentWords('en', ctx.settings.zone, revision.savedAt)}. ${place}`
}

async function preview(ctx: Context, previewed: Previewed): Promise<Page> {
  const { text, body, note, article } = previewed
  const section = (await sectionsOf(ctx.db)).find(({ slug }) => slug === previewed.section)
  const pictures = await picturesById(ctx.db, pictureIdsOf({ leadPicture: text.leadPicture, body }))
  const lead = text.leadPicture && pictures.get(text.leadPicture.picture)
  return page({
    shell: 'paper',
    title: text.headline || 'Without a headline',
    robots: 'noindex',
    language: text.language,
    ...(section ? { current: section.slug } : {}),
    body: (
      <article class="sub" aria-labelledby="headline">
        <p class="note">
          {note} {article ? <a href={`/newsroom/articles/${article}`}>Back to the editor</a> : null}
        </p>
        <header class={`story-head head-text ${section?.hue ?? ''}`.trim()}>
          <p class="kicker">{text.kicker || previewed.topic || section?.name || 'Kicker'}</p>
          <h1 id="headline">{text.headline || 'Without a headline'}</h1>
          <p class="deck">{text.standfirst}</p>
        </header>
        {lead ? (
          <figure class={lead.height > lead.width ? 'wide-picture portrait' : 'wide-picture'}>
            <PictureView picture={lead} sizes="(min-width: 80em) 1272px, 94vw" isFirst />
            <Caption
              caption={text.leadPicture?.caption ?? lead.caption}
              credit={text.leadPicture?.credit ?? lead.credit}
              language={text.language}
            />
          </figure>
        ) : null}
        {previewed.authors.length > 0 ? (
          <div class="meta">
            <address>
              {previewed.authors.join(', ')}
              {text.dateline ? (
                <>
                  <br />
                  {text.dateline}
                </>
              ) : null}
            </address>
          </div>
        ) : null}
        <div class="body text">
          <ArticleBody body={body} pictures={pictures} language={text.language} />
        </div>
      </article>
    ),
  })
}
