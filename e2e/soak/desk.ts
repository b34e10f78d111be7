import { setTimeout as pause } from 'node:timers/promises'
import { addPerson, openSession } from '#domains/accounts'
import { systemActor } from '#platform/context'
import type { Seeded } from '../../demo/seeded.ts'
import type { Paper } from '../../src/platform/app/index.ts'
import { type Answer, TestClient } from '../../testing/client.ts'
import type { ReadPaper } from '../faults/readers.ts'
import type { Record } from '../faults/traffic.ts'

/** What was done besides commenting and giving, and how long each reading took. */
export interface Desk {
  readonly published: { readonly headline: string; path: string | undefined }[]
  /** With those whose answer a kill has cut off: they may be there. */
  readonly reports: { readonly words: string; isAcknowledged: boolean }[]
  /** Milliseconds. */
  readonly reads: number[]
  readonly surprises: string[]
}

/** An editor's browser, wherever the paper is now. */
export async function openDesk(paper: Paper): Promise<(url: string) => TestClient> {
  const ctx = paper.context(systemActor('test'))
  const editor = await addPerson(ctx, {
    name: 'Edna Editor',
    email: 'edna@example.org',
    roles: ['editor'],
    emailConfirmed: true,
  })
  const { cookieName, cookieValue } = await openSession(ctx, editor)
  return (url) => {
    const client = new TestClient(url)
    client.cookies.set(cookieName, cookieValue)
    return client
  }
}

/** Somebody reads, somebody reports, and the desk publishes, until nobody answers. */
export function beginDesk(parts: {
  paper: ReadPaper
  editor: (url: string) => TestClient
  url: string
  record: Record
  desk: Desk
  chance: Seeded
  pace: number
}): { ended(): Promise<void> } {
  const { paper, url, record, desk, chance } = parts
  const state = { isOver: false }
  const asked = async (send: Promise<Answer>, what: string, wanted: number) => {
    const answer = await send.catch(() => undefined)
    if (answer === undefined) state.isOver = true
    if (answer && answer.status !== wanted && answer.status !== 503)
      desk.surprises.push(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`)
    return answer?.status === wanted ? answer : undefined
  }

  const read = async () => {
    const path = chance.pick([
      '/',
      paper.path,
      `${paper.path}/comments`,
      '/feed.xml',
      '/contribute',
    ])
    const begun = performance.now()
    if (await asked(new TestClient(url).get(path), path, 200))
      desk.reads.push(performance.now() - begun)
  }

  const report = async () => {
    const { location } = record.comments[chance.between(0, record.comments.length - 1)] ?? {}
    if (!location) return
    const comment = location.slice('/comments/'.length, '/comments/'.length + 36)
    const sending = { words: `A report, number ${desk.reports.length}.`, isAcknowledged: false }
    desk.reports.push(sending)
    const reader = paper.browser(chance.between(0, paper.readers.length - 1), url)
    const sent = reader.post(`/comments/${comment}/reports`, {
      ground: 'abuse',
      words: sending.words,
    })
    const answer = await sent.catch(() => undefined)
    if (answer === undefined) state.isOver = true
    // One's own comment, one that is held already, and a report too many are refused.
    if (answer?.status === 303) sending.isAcknowledged = true
    else if (answer && answer.status >= 500 && answer.status !== 503)
      desk.surprises.push(`a report: ${answer.status}`)
  }

  const publish = async () => {
    const headline = `Published in the soak, number ${desk.published.length}`
    const one = { headline, path: undefined as string | undefined }
    desk.published.push(one)
    const text = { headline, standfirst: 'For the soak.', section: 'ireland', body: 'Words.' }
    const editor = parts.editor(url)
    const key = { submission: `soak-article-${desk.published.length}` }
    const saved = await asked(editor.post('/newsroom/articles', { ...text, ...key }), 'saving', 303)
    const article = /[0-9a-f-]{36}/.exec(saved?.location ?? '')?.[0]
    if (!article) return
    const to = `/newsroom/articles/${article}/publications`
    if (await asked(editor.post(to, { ...text, version: '1' }), 'publishing', 303))
      one.path = article
  }

  const untilOver = async (act: () => Promise<void>, every: number) => {
    while (!state.isOver) {
      await act()
      await pause(every)
    }
  }
  const { pace } = parts
  const everyone = Promise.all([
    ...Array.from({ length: 4 }, () => untilOver(read, pace / 6)),
    untilOver(report, pace * 2),
    untilOver(publish, pace * 10),
  ])
  return { ended: () => everyone.then(() => undefined) }
}
