import sharp from 'sharp'
import { addPerson, inviteStaff, type PersonId } from '#domains/accounts'
import { addCampaign } from '#domains/advertising'
import { importContributions } from '#domains/contributions'
import { addComment, openThread, reportComment } from '#domains/discussion'
import {
  addAgency,
  addPicture,
  addSection,
  createArticle,
  publishArticle,
} from '#domains/publishing'
import { day } from '../../src/platform/clock/index.ts'
import {
  type Context,
  type Role,
  staffRoles,
  systemActor,
} from '../../src/platform/context/index.ts'
import { money } from '../../src/platform/money/index.ts'
import type { TestPaper } from '../../testing/index.ts'

/** Stands in everything that only some may see. */
export const marker = 'zzmarked'

export interface MarkedPaper {
  readonly people: Readonly<Record<Role | 'reader', PersonId>>
  /** The address of a route, with a real id for each of its parameters. */
  addressOf(url: string): string
}

/** Fills a paper with one of everything that is closed to strangers, each with the marker in its words. */
export async function markThePaper(paper: TestPaper): Promise<MarkedPaper> {
  const system = paper.context(systemActor('test'))
  const person = (name: string, local: string, ...roles: Role[]) =>
    addPerson(system, { name, email: `${local}@paper.example`, roles, emailConfirmed: true })
  const people = { reader: await person('Rita Reader', 'rita') } as Record<
    Role | 'reader',
    PersonId
  >
  for (const role of staffRoles) people[role] = await person(`Staff ${role}`, role, role)
  const other = await person('Otto Other', marker)
  const { draft, published, path } = await writeArticles(system)
  const ids: Readonly<Record<string, string>> = {
    '/newsroom/articles/:id': draft,
    '/articles/:id': published,
    '/:year/:month/:day/:slug': path,
    '/:year/:month/:day': path.split('/').slice(0, 4).join('/'),
    '/comments/:id': await holdComment(system, published, other),
    '/newsroom/readers/:id': other,
    '/newsroom/pictures/:id': await addMarkedPicture(system),
    '/newsroom/campaigns/:id': await bookCampaign(system),
    '/contributions/:id': await give(system),
    '/newsroom/mailbox/:id': await letterTo(paper, people.administrator),
  }
  return { people, addressOf: (url) => withIds(url, ids) }
}

async function writeArticles(system: Context) {
  const section = await addSection(system, { name: 'World', hue: 'world' })
  const text = (words: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  })
  const draft = await createArticle(system, {
    headline: `A draft ${marker}`,
    standfirst: marker,
    section,
    body: text(`Not for today: ${marker}.`),
  })
  const published = await createArticle(system, {
    headline: 'Harbour bridge to close',
    standfirst: 'For fourteen months',
    section,
    body: text('The bridge will close.'),
  })
  const { path } = await publishArticle(system, { article: published, version: 1 })
  await openThread(system, { article: published, openedAt: system.clock.now(), closesAt: null })
  await addAgency(system, { name: `Agency ${marker}`, shortName: 'AGY' })
  return { draft, published, path }
}

/** A comment that waits in the queue, and a notice about another one in somebody's words. */
async function holdComment(system: Context, article: string, commenter: string) {
  const at = new Date(system.clock.now().getTime() - day)
  const past = { article, commenter, byStaff: false, at }
  const held = await addComment(system, {
    ...past,
    text: `Held back: ${marker}.`,
    hold: { rule: 'words' },
  })
  const visible = await addComment(system, { ...past, text: 'The ferry is slower.' })
  await reportComment(system, {
    comment: visible,
    ground: 'spam',
    words: `My notice: ${marker}.`,
    notifierKey: 'somebody',
    email: `${marker}-notifier@paper.example`,
    language: 'en',
    inGoodFaith: true,
  })
  return held
}

async function addMarkedPicture(system: Context): Promise<string> {
  const create = { width: 300, height: 200, channels: 3, background: '#336699' } as const
  const bytes = await sharp({ create }).jpeg().toBuffer()
  const { id } = await addPicture(system, { bytes, fileName: 'bridge.jpg', alt: marker })
  return id
}

const bookCampaign = (system: Context): Promise<string> =>
  addCampaign(system, {
    advertiser: `Bicycles ${marker}`,
    kind: 'direct',
    slots: ['front-foot'],
    startsAt: new Date(system.clock.now().getTime() + day),
    endsAt: new Date(system.clock.now().getTime() + 2 * day),
    weight: 1,
    creatives: [{ headline: marker, words: marker, href: 'https://bicycles.example/' }],
  })

async function give(system: Context): Promise<string> {
  const [id = ''] = await importContributions(system, [
    {
      gateway: 'demo',
      email: `${marker}-giver@paper.example`,
      language: 'en',
      rhythm: 'monthly',
      amount: money(1000, 'EUR'),
      startedAt: new Date(system.clock.now().getTime() - day),
      payments: [],
    },
  ])
  return id
}

/** An invitation, and the letter that carries it. */
async function letterTo(paper: TestPaper, administrator: PersonId): Promise<string> {
  const invited = { name: 'Invited', email: `${marker}-invited@paper.example` }
  await inviteStaff(paper.context(systemActor('test')), { ...invited, roles: ['editor'] })
  await paper.settle()
  const room = await (await paper.client(administrator)).get('/newsroom/mailbox')
  const [, id] = /mailbox\/([0-9a-f-]{36})/.exec(room.text) ?? []
  if (!id) throw new Error('no letter in the mailbox')
  return id
}

const nowhere = '019abcde-0000-7000-8000-000000000000'
const choices: Readonly<Record<string, string>> = {
  slot: 'above',
  language: 'en',
  slug: 'about',
  gateway: 'demo',
  kind: 'letters',
  token: 'a-token-that-nobody-was-sent',
}

function withIds(url: string, ids: Readonly<Record<string, string>>): string {
  const beginning = Object.keys(ids)
    .filter((one) => url.includes(one))
    .toSorted((a, b) => b.length - a.length)[0]
  const filled = beginning === undefined ? url : fill(url, beginning, ids[beginning] ?? nowhere)
  return filled.replaceAll(
    /:([a-z]+)(\([^)]*\))?/gi,
    (_all, name: string) => choices[name] ?? nowhere,
  )
}

const fill = (url: string, beginning: string, id: string): string =>
  url.replace(beginning, id.startsWith('/') ? id : beginning.replace(':id', id))
