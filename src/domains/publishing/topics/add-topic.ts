import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { neededLine } from '../line.ts'
import { slugOf } from '../slug.ts'
import { mustBeAllowed } from '../publishing.policy.ts'
import type { TopicId } from './topic.ts'
import { insertTopic } from './topics.queries.ts'

/**
 * Adds a topic, or gives the one whose name makes the same address. Refuses anyone who may not write.
 * @example const topic = await addTopic(ctx, { name: 'Harbour bridge' })
 */
export async function addTopic(
  ctx: Context,
  input: { name: string; slug?: string },
): Promise<TopicId> {
  mustBeAllowed(ctx.actor, 'topic.add')
  const name = neededLine('topics', 'The name of a topic', input.name, 80)
  return insertTopic(ctx.db, {
    id: newId<'Topic'>(ctx),
    name,
    slug: slugOf(input.slug || name, 'topic'),
  })
}
