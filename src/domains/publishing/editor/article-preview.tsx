import type { Context } from '#platform/context'
import { type Page, page } from '#platform/pages'
import type { ArticleId } from '../articles/article.ts'
import { findArticle, findRevision } from '../articles/articles.queries.ts'
import { pictureIdsOf } from '../articles/before-publication.ts'
import { authorsById } from '../authors/authors.queries.ts'
import { ArticleBody } from '../body/article-body.view.tsx'
import { Caption } from '../pictures/caption.view.tsx'
import { PictureView } from '../pictures/picture.view.tsx'
import { picturesById } from '../pictures/pictures.queries.ts'
import { refuse } from '../refusals.ts'
import { sectionsOf } from '../sections/sections.queries.ts'
import { topicsById } from '../topics/topics.queries.ts'

/** A revision as readers would have it, in the paper's own dress; for staff alone. */
export async function previewPage(
  ctx: Context,
  id: ArticleId,
  asked: number | undefined,
): Promise<Page> {
  const article = await findArticle(ctx.db, id)
  const revision = article && (await findRevision(ctx.db, id, asked ?? article.version))
  if (!revision) throw refuse('publishing.article_unknown')
  const section = (await sectionsOf(ctx.db)).find((one) => one.id === revision.section)
  const [topic] = await topicsById(ctx.db, revision.topics)
  const authors = await authorsById(ctx.db, revision.authors)
  const pictures = await picturesById(ctx.db, pictureIdsOf(revision))
  const lead = revision.leadPicture && pictures.get(revision.leadPicture.picture)
  return page({
    shell: 'paper',
    title: revision.headline || 'Without a headline',
    robots: 'noindex',
    language: revision.language,
    ...(section ? { current: section.slug } : {}),
    body: (
      <article class="sub" aria-labelledby="headline">
        <p class="note">
          Preview of version {revision.version}.{' '}
          <a href={`/newsroom/articles/${id}`}>Back to the editor</a>
        </p>
        <header class={`story-head head-text ${section?.hue ?? ''}`.trim()}>
          <p class="kicker">{revision.kicker || topic?.name || section?.name || 'Kicker'}</p>
          <h1 id="headline">{revision.headline || 'Without a headline'}</h1>
          <p class="deck">{revision.standfirst}</p>
        </header>
        {lead ? (
          <figure class={lead.height > lead.width ? 'wide-picture portrait' : 'wide-picture'}>
            <PictureView picture={lead} sizes="(min-width: 80em) 1272px, 94vw" isFirst />
            <Caption
              caption={revision.leadPicture?.caption ?? lead.caption}
              credit={revision.leadPicture?.credit ?? lead.credit}
              language={revision.language}
            />
          </figure>
        ) : null}
        {authors.length > 0 ? (
          <div class="meta">
            <address>
              {authors.map(({ name }) => name).join(', ')}
              {revision.dateline ? (
                <>
                  <br />
                  {revision.dateline}
                </>
              ) : null}
            </address>
          </div>
        ) : null}
        <div class="body text">
          <ArticleBody body={revision.body} pictures={pictures} language={revision.language} />
        </div>
      </article>
    ),
  })
}
