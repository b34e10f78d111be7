import { articleSummaries, type ArticleId, withdrawArticle } from '#domains/publishing'
import { systemActor } from '#platform/context'
import type { TestClient, TestPaper } from '#testing'

/** A page by the name that a fault is told with. */
export type Address = readonly [name: string, path: string]

/** Every kind of page that somebody meets who is not signed in, by its address in the demo edition. */
export async function readersAddresses(paper: TestPaper): Promise<Address[]> {
  const client = await paper.client()
  const front = await client.get('/')
  const day = await client.get('/2022/01/21')
  const geneva = first(day.text, /href="(\/2022\/01\/21\/washington-[^"#?]+)"/)
  const article = (await client.get(geneva)).text
  const comment = first(article, /href="(\/comments\/[0-9a-f-]{36})"/)
  return [
    ['the front', '/'],
    ['an article', geneva],
    [
      'an article in Irish',
      first((await client.get('/sections/ireland')).text, /href="(\/[^"]*an-siopa[^"#?]*)"/),
    ],
    ['a section', '/sections/ireland'],
    ['a topic', first(article, /href="(\/topics\/[^"]+)"/)],
    ['an author', first(article, /href="(\/authors\/[^"]+)"/)],
    ['a day', '/2022/01/21'],
    ['a thread', `${geneva}/comments`],
    [
      'the second page of a thread',
      first(article, /href="([^"]+\/comments\?[^"]*after=[^"]+)"/).replaceAll('&amp;', '&'),
    ],
    ['a comment', comment],
    ['a report', `${comment}/report`],
    ['a report of something unlawful', `${comment}/report?ground=unlawful`],
    ['a report that was received', `${comment}/report/received`],
    ['a reply', `${comment}/replies/new`],
    ['giving', '/contribute'],
    ['the comments policy', '/comments-policy'],
    ['how supporters are counted', '/how-we-count'],
    ['about', '/about'],
    ['ownership', '/ownership'],
    ['contact', '/contact'],
    ['privacy', '/privacy'],
    ['accessibility', '/accessibility'],
    ['corrections', '/corrections'],
    ['signing in', '/sign-in'],
    ['signing up', '/sign-up'],
    ['a forgotten password', '/forgotten-password'],
    ['nothing', '/there-is-nothing-here'],
    ['an article that was withdrawn', await withdrawn(paper, front.text)],
  ]
}

/** Takes one of the shorter pieces away from readers. */
async function withdrawn(paper: TestPaper, front: string): Promise<string> {
  const path = first(front, /href="(\/\d{4}\/\d\d\/\d\d\/[^"]*rail-services[^"#?]*)"/)
  const client = await paper.client()
  const article = first(
    (await client.get(path)).text,
    /data-article="([0-9a-f-]{36})"/,
  ) as ArticleId
  const ctx = paper.context(systemActor('test'))
  const summary = (await articleSummaries(ctx.db, [article])).get(article)
  await withdrawArticle(ctx, { article, reason: 'The agency has taken its report back.' })
  return summary?.path ?? path
}

/** A reader's own pages. */
export const accountAddresses: readonly Address[] = [
  ['one’s account', '/account'],
  ['one’s comments', '/account/comments'],
  ['one’s contributions', '/account/contributions'],
  ['notices', '/account/notices'],
  ['erasing an account', '/account/erasure'],
]

/** Every room of the newsroom, as an administrator enters it. */
export async function newsroomsAddresses(client: TestClient): Promise<Address[]> {
  const oneOf = async (room: string): Promise<string> =>
    first((await client.get(room)).text, new RegExp(`href="(${room}/[0-9a-f-]{36})"`))
  const reader = await oneOf('/newsroom/readers')
  const picture = await oneOf('/newsroom/pictures')
  return [
    ['the desk', '/newsroom'],
    ['the articles', '/newsroom/articles'],
    ['the editor', await oneOf('/newsroom/articles')],
    ['a new article', '/newsroom/articles/new'],
    ['sections and bylines', '/newsroom/sections'],
    ['the pictures', '/newsroom/pictures'],
    ['a picture', picture],
    ['a picture’s takedown', `${picture}/takedowns`],
    ['the front’s desk', '/newsroom/front'],
    ['the queue', '/newsroom/queue'],
    ['what is reported', '/newsroom/queue?kind=reported'],
    ['what is decided', '/newsroom/queue?kind=decided'],
    ['the readers', '/newsroom/readers'],
    ['a reader', reader],
    ['a suspension', `${reader}/suspensions/new`],
    ['an invitation', '/newsroom/invitations'],
    ['the contributions', '/newsroom/contributions'],
    ['the ledger', '/newsroom/contributions/ledger'],
    ['the gateway’s inbox', '/newsroom/contributions/inbox'],
    ['the appeals', '/newsroom/appeals'],
    ['the campaigns', '/newsroom/campaigns'],
    ['a campaign', await oneOf('/newsroom/campaigns')],
    ['a new campaign', '/newsroom/campaigns/new'],
    ['the paper’s pages', '/newsroom/pages'],
    ['one of the paper’s pages', '/newsroom/pages/about/en'],
    ['what failed', '/newsroom/failed'],
    ['the mailbox', '/newsroom/mailbox'],
    ['a letter', await oneOf('/newsroom/mailbox')],
    ['the settings', '/newsroom/settings'],
  ]
}

function first(html: string, pattern: RegExp): string {
  const [, found] = pattern.exec(html) ?? []
  if (!found) throw new Error(`Nothing in the page matches ${pattern}`)
  return found
}
