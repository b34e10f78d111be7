import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { neededLine } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import { type ContainerPlan, layouts, partsOf } from './front.ts'
import { placeableArticles, replaceContainers, takeFrontVersion } from './fronts.queries.ts'

export interface FrontInput {
  readonly name?: string
  /** The version that this arrangement was made from; 0 for the first. */
  readonly version: number
  readonly containers: readonly ContainerPlan[]
}

const mostContainers = 20

/**
 * Arranges a front: containers in order, each with the articles in its parts. What is left empty
 * fills itself with the newest. Refuses an arrangement made from an older version
 * (`publishing.front_changed`), an article twice, one that is not published, more cards than a part
 * takes, and anyone but editors.
 * @example await setFront(ctx, { version: 0, containers: [{ layout: 'lead', heading: 'Top stories', length: null, parts: [[bridge], [], [talks]] }] })
 */
export async function setFront(ctx: Context, input: FrontInput): Promise<void> {
  const name = input.name ?? 'home'
  const containers = input.containers.map(checkContainer)
  if (containers.length > mostContainers)
    throw no(`A front may have at most ${mostContainers} containers.`)
  const placed = containers.flatMap(({ parts }) => parts.flat())
  if (new Set(placed).size < placed.length) throw no('An article may be on the front only once.')
  await ctx.transaction(async (tx) => {
    await must(tx, 'front.set', { id: name })
    if (
      !(await takeFrontVersion(tx.db, {
        name,
        version: input.version,
        at: tx.clock.now(),
        by: personId(tx.actor) ?? null,
      }))
    )
      throw refuse('publishing.front_changed', { field: 'version' })
    const placeable = await placeableArticles(tx.db, placed)
    if (placed.some((id) => !placeable.has(id)))
      throw no('Only published articles can be on the front.')
    await replaceContainers(tx.db, name, containers)
    await announce(tx, {
      type: 'front.set',
      payload: { front: name },
      purges: [{ kind: 'fresh', keys: [`front:${name}`] }],
    })
  })
}

function checkContainer(given: ContainerPlan): ContainerPlan {
  if (!layouts.includes(given.layout)) throw no('There is no such layout.')
  const heading = neededLine('heading', 'The heading of a container', given.heading, 60)
  const room = partsOf[given.layout]
  if (given.parts.some((cards, part) => cards.length > (room[part] ?? 0)))
    throw no(`“${heading}” has too many cards for its layout.`)
  if (given.layout !== 'river')
    return { layout: given.layout, heading, length: null, parts: given.parts }
  if (
    given.length === null ||
    !Number.isInteger(given.length) ||
    given.length < 1 ||
    given.length > 40
  )
    throw no('The river must have 1 to 40 rows.')
  return { layout: 'river', heading, length: given.length, parts: [] }
}

const no = (why: string) => refuse('publishing.front_invalid', { field: 'front', why })
