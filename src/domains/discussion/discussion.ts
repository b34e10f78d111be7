import { fileURLToPath } from 'node:url'
import { draftKinds, personsData, readerActs } from '#domains/accounts'
import type { Domain } from '#platform/app'
import { rooms } from '#platform/rooms'
import { footerLinks } from '#platform/footer'
import { accountCommentsRoutes } from './comments/account-comments.routes.tsx'
import { draftComment } from './comments/draft-comment.tsx'
import { commentRoutes } from './comments/comment.routes.tsx'
import { ownCommentsRoutes } from './comments/own-comments.routes.tsx'
import { pruneDraftsJob } from './comments/prune-drafts.job.ts'
import { writeRoutes } from './comments/write.routes.tsx'
import { noticeRoutes } from './decisions/notices.routes.tsx'
import { act, policy } from './discussion.policy.ts'
import { noticesDelay, postDueNoticesJob } from './decisions/post-due-notices.job.ts'
import { suspensionRoutes } from './decisions/suspensions.routes.tsx'
import { commentersData } from './people/persons-data.ts'
import { policyRoutes } from './policy/comments-policy.routes.tsx'
import { queueRoutes } from './queue/queue.routes.tsx'
import { reportRoutes } from './reports/reports.routes.tsx'
import { countsChecks } from './threads/counts-checks.ts'
import { foldCountsJob } from './threads/fold-counts.job.ts'
import { followArticleJob } from './threads/follow-article.job.ts'
import { threadRoutes } from './threads/threads.routes.tsx'
import { refuse } from './refusals.ts'

const island = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Comments, reports, decisions, standing and the comments policy. */
export const discussion: Domain = {
  name: 'discussion',
  refuse,
  acts: policy.acts,
  extensions: [
    rooms.with({
      name: 'queue',
      href: '/newsroom/queue',
      title: 'Queue',
      key: 'q',
      act: act('queue.read'),
      layout: 'queue',
      place: 50,
    }),
    footerLinks.with({
      column: 'readers',
      href: '/comments-policy',
      words: { en: 'Comments policy', ga: 'An polasaí tráchtanna' },
      place: 30,
    }),

    draftKinds.with(draftComment),
    personsData.with(commentersData),
    readerActs.with({
      words: 'Standing and suspension',
      href: (reader) => `/newsroom/readers/${reader}/suspensions/new`,
      act: act('reader.suspend'),
    }),
  ],
  routes(app, runtime) {
    threadRoutes(app)
    writeRoutes(app, runtime)
    commentRoutes(app)
    ownCommentsRoutes(app)
    accountCommentsRoutes(app)
    reportRoutes(app)
    policyRoutes(app)
    noticeRoutes(app)
    queueRoutes(app)
    suspensionRoutes(app)
  },
  jobs: () => [followArticleJob, foldCountsJob, postDueNoticesJob, pruneDraftsJob],
  checks: countsChecks,
  subscriptions: [
    { event: 'article.published', job: followArticleJob.name },
    { event: 'article.updated', job: followArticleJob.name },
    { event: 'article.withdrawn', job: followArticleJob.name },
    { event: 'comment.decided', job: postDueNoticesJob.name, delay: noticesDelay },
    { event: 'reader.suspended', job: postDueNoticesJob.name, delay: noticesDelay },
  ],
  islands: {
    'comment-form': island('./comments/comment-form.island.ts'),
    likes: island('./comments/likes.island.ts'),
    'own-comments': island('./comments/own-comments.island.ts'),
    queue: island('./queue/queue.island.ts'),
    'thread-forms': island('./threads/thread-forms.island.ts'),
  },
}
