import { fileURLToPath } from 'node:url'
import { personsData } from '#domains/accounts'
import type { Domain } from '#platform/app'
import { rooms } from '#platform/rooms'
import { refuse } from './refusals.ts'
import { articleRoutes } from './articles/articles.routes.tsx'
import { editorRoutes } from './editor/editor.routes.tsx'
import { frontRoutes } from './fronts/fronts.routes.tsx'
import { staffsData } from './persons-data.ts'
import { filesCheck } from './pictures/files-check.ts'
import { makeAvifJob } from './pictures/make-avif.job.ts'
import { makeLaterFormsJob } from './pictures/make-later-forms.job.ts'
import { makeRenditionsJob } from './pictures/make-renditions.job.ts'
import { pictureFileRoutes } from './pictures/picture-files.routes.ts'
import { pictureRoutes } from './pictures/pictures.routes.tsx'
import { removeFilesJob } from './pictures/remove-files.job.ts'
import { takedownRoutes } from './pictures/takedowns.routes.tsx'
import { act, policy } from './publishing.policy.ts'
import { listRoutes } from './sections/lists.routes.tsx'

export { policy as publishingPolicy } from './publishing.policy.ts'

const island = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Articles and what they are made of: the newsroom's rooms for them, pictures and their files, fronts. */
export const publishing: Domain = {
  name: 'publishing',
  refuse,
  acts: policy.acts,
  extensions: [
    rooms.with({
      name: 'articles',
      href: '/newsroom/articles',
      title: 'Articles',
      key: 'a',
      act: act('article.see'),
      layout: 'articles',
      place: 20,
    }),
    rooms.with({
      name: 'pictures',
      href: '/newsroom/pictures',
      title: 'Pictures',
      key: 'p',
      act: act('picture.add'),
      layout: 'library',
      place: 30,
    }),
    rooms.with({
      name: 'front',
      href: '/newsroom/front',
      title: 'Front',
      key: 'f',
      act: act('front.set'),
      layout: 'front',
      place: 40,
    }),
    personsData.with(staffsData),
  ],
  routes(app, runtime) {
    articleRoutes(app)
    editorRoutes(app)
    pictureRoutes(app)
    takedownRoutes(app)
    pictureFileRoutes(app, runtime)
    frontRoutes(app)
    listRoutes(app)
  },
  jobs: () => [makeRenditionsJob, makeAvifJob, makeLaterFormsJob, removeFilesJob],
  subscriptions: [
    { event: 'picture.added', job: makeRenditionsJob.name },
    { event: 'picture.changed', job: makeRenditionsJob.name },
    { event: 'picture.rendered', job: makeAvifJob.name },
    { event: 'picture.taken-down', job: removeFilesJob.name },
  ],
  checks: [filesCheck],
  islands: {
    'article-editor': island('./editor/article-editor.island.ts'),
    'focal-point': island('./pictures/focal-point.island.ts'),
  },
}

export type {
  ArticleCard,
  ArticleId,
  ArticleState,
  ArticleSummary,
  LeadPicture,
  MovedArticle,
  PublishedArticle,
  SectionMark,
  WithdrawnArticle,
} from './articles/article.ts'
export type { Body } from './body/body.ts'
export type { PictureId, PictureModel } from './pictures/picture.ts'
export type { Section, SectionId } from './sections/section.ts'
export type { Topic, TopicId } from './topics/topic.ts'
export type { Author, AuthorId } from './authors/author.ts'
export type { Agency, AgencyId } from './agencies/agency.ts'
export type { Correction } from './corrections/correction.ts'
export type { Container, ContainerPlan, Front, Layout } from './fronts/front.ts'
export type { DraftInput } from './articles/draft.ts'

// What readers' pages ask for
export { articleSummaries } from './articles/article-summaries.ts'
export { pathOfSlug } from './articles/path-of-slug.ts'
export { publishedArticle } from './articles/published-article.ts'
export { latestArticles, type LatestQuery } from './articles/latest-articles.ts'
export { articlesInFull } from './articles/articles-in-full.ts'
export { articlesOnDesk, type DeskArticle } from './articles/articles.queries.ts'
export { keysOfCards } from './articles/article-cards.ts'
export { frontOf } from './fronts/front-of.ts'
export { sectionsOf } from './sections/sections.queries.ts'
export { topicBySlug } from './topics/topics.queries.ts'
export { authorBySlug } from './authors/authors.queries.ts'
export { publicationDays } from './articles/cards.queries.ts'
export {
  type CorrectionInPublic,
  latestCorrections,
  latestWithdrawals,
  type WithdrawalInPublic,
} from './corrections/corrections.queries.ts'
export { ArticleBody } from './body/article-body.view.tsx'
export { PictureView } from './pictures/picture.view.tsx'
export { paintIcons } from './pictures/darkroom.ts'

export { attributionLine } from './agencies/agency.ts'

// Verbs
export { createArticle } from './articles/create-article.ts'
export { saveArticle } from './articles/save-article.ts'
export { publishArticle } from './articles/publish-article.ts'
export { withdrawArticle } from './articles/withdraw-article.ts'
export { correctArticle } from './corrections/correct-article.ts'
export { addPicture } from './pictures/add-picture.ts'

export { failedPictures } from './pictures/pictures.queries.ts'
export { addSection } from './sections/add-section.ts'
export { addTopic } from './topics/add-topic.ts'
export { addAuthor } from './authors/add-author.ts'
export { addAgency } from './agencies/add-agency.ts'
export { setFront } from './fronts/set-front.ts'
export { type PaperPageSlug, paperPageSlugs, savePaperPage } from './paper-pages/save-paper-page.ts'
export { findPaperPage, type StoredPaperPage } from './paper-pages/paper-pages.queries.ts'
