import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { foldedName, numbered, slugOf } from '#platform/slugs'
import { neededLine } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { TopicId } from './topic.ts'
import { insertTopic, topicBySlug } from './topics.queries.ts'

const addressesTried = 100

/**
 * Adds a topic, or gives the one of that name, whatever its case and accents. Another topic whose
 * name makes the same address keeps it; this one gets a number. Refuses anyone who may not write.
 * @example const topic = await addTopic(ctx, { name: 'Harbour bridge' })
 */
export async function addTopic(
  ctx: Context,
  input: { name: string; slug?: string },
): Promise<TopicId> {
  await must(ctx, 'topic.add')
  const name = neededLine('topics', 'The name of a topic', input.name, 80)
  const wanted = slugOf(input.slug || name, 'topic')
  for (let nth = 1; nth <= addressesTried; nth += 1) {
    const topic = { id: newId<'Topic'>(ctx), name, slug: numbered(wanted, nth) }
    if (await insertTopic(ctx.db, topic)) return topic.id
    const there = await topicBySlug(ctx.db, topic.slug)
    if (there && foldedName(there.name) === foldedName(name)) return there.id
  }
  throw refuse('publishing.name_taken', { field: 'topics', what: 'topic', slug: wanted })
}
