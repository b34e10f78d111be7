import type { Paper } from '#platform/app'
import { changeSettings } from '#platform/settings'
import { recountSupporters } from '#domains/contributions'
import { edition } from '../edition.ts'
import { loadCampaigns, loadContributions } from './load-money.ts'
import { loadPages } from './load-pages.ts'
import { loadPeople } from './load-people.ts'
import { loadArticles } from './load-articles.ts'
import { loadPictures } from './load-pictures.ts'
import { loadFront, loadLists } from './load-paper.ts'
import { loadThreads } from './load-threads.ts'
import { inThePast } from './in-the-past.ts'

/** Loads the demo edition, as it is at this moment, into a fresh paper: through the domains' own verbs. */
export async function loadDemo(paper: Paper): Promise<void> {
  const now = paper.runtime.clock.now()
  const demo = edition(now)
  const past = inThePast(paper)
  await changeSettings(past(now), {
    name: demo.paper.name,
    tagline: demo.paper.tagline,
    publisher: demo.paper.publisher,
    editor: demo.staff.find(({ key }) => key === 'grainne')?.name ?? '',
    contactEmail: demo.paper.mail,
    zone: demo.paper.zone,
    currency: demo.paper.currency,
    language: 'en',
    demo: 'loading',
  })
  const people = await loadPeople(past, demo)
  const lists = await loadLists(past(now), demo, people)
  const pictures = await loadPictures(past(now), demo)
  const articles = await loadArticles(past, demo, { people, lists, pictures })
  await loadFront(past(now), demo, articles)
  await loadThreads(past, demo, { people, articles })
  await loadContributions(past(now), demo, people)
  await loadCampaigns(past, demo)
  await loadPages(past(now), demo)
  await recountSupporters(past(now), { all: true })
  await changeSettings(past(now), { demo: 'loaded' })
}
