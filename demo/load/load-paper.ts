import {
  addAgency,
  addAuthor,
  addSection,
  addTopic,
  type AgencyId,
  type ArticleId,
  type AuthorId,
  type ContainerPlan,
  type SectionId,
  setFront,
  type TopicId,
} from '#domains/publishing'
import type { Context } from '#platform/context'
import type { Edition } from '../edition.ts'
import type { Container } from '../front.ts'
import { idOf, type People } from './load-people.ts'

/** What articles are filed under, by the keys of the demo. */
export interface Lists {
  readonly sections: ReadonlyMap<string, SectionId>
  readonly topics: ReadonlyMap<string, TopicId>
  readonly agencies: ReadonlyMap<string, AgencyId>
  readonly authors: ReadonlyMap<string, AuthorId>
}

export async function loadLists(ctx: Context, demo: Edition, people: People): Promise<Lists> {
  const sections = new Map<string, SectionId>()
  for (const { key, name, slug, hue, description } of demo.sections)
    sections.set(key, await addSection(ctx, { name, slug, hue, description }))
  const topics = new Map<string, TopicId>()
  for (const { key, name, slug } of demo.topics)
    topics.set(key, await addTopic(ctx, { name, slug }))
  const agencies = new Map<string, AgencyId>()
  for (const { key, name, shortName, usageTerms } of demo.agencies)
    agencies.set(key, await addAgency(ctx, { name, shortName, usageTerms }))
  const authors = new Map<string, AuthorId>()
  const writers = new Set(demo.articles.flatMap(({ authors: names }) => names))
  for (const { key, name, title, biography } of demo.staff) {
    if (writers.has(key))
      authors.set(
        key,
        await addAuthor(ctx, { name, title, biography, personId: idOf(people, key) }),
      )
  }
  return { sections, topics, agencies, authors }
}

export async function loadFront(
  ctx: Context,
  { front }: Edition,
  articles: ReadonlyMap<string, ArticleId>,
): Promise<void> {
  const placed = new Set<ArticleId>()
  // An article stands on the front once: the first place that names it has it.
  const once = (keys: readonly string[]): ArticleId[] =>
    keys.map((key) => idOf(articles, key)).filter((id) => !placed.has(id) && placed.add(id))
  await setFront(ctx, { version: 0, containers: front.map((container) => planOf(container, once)) })
}

function planOf(
  container: Container,
  once: (keys: readonly string[]) => ArticleId[],
): ContainerPlan {
  const { layout, heading } = container
  switch (container.layout) {
    case 'lead':
      return {
        layout,
        heading,
        length: null,
        parts: [once([container.lead]), once(container.also), once(container.stack)],
      }
    case 'river':
      return { layout, heading, length: container.length, parts: [] }
    case 'feature':
      return {
        layout,
        heading,
        length: null,
        parts: [once([container.feature]), ...container.stacks.map(once)],
      }
    case 'quarters':
      return { layout, heading, length: null, parts: container.quarters.map(once) }
    case 'voices':
      return { layout, heading, length: null, parts: [once(container.voices)] }
  }
}
