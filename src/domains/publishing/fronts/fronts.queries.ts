import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import { type ContainerPlan, type Layout, partsOf } from './front.ts'

/** A front as it was arranged; version 0 where nobody has. */
export interface FrontRecord {
  readonly version: number
  readonly changedAt: Date | null
  readonly changedBy: string | null
  readonly containers: readonly ContainerPlan[]
}

interface ContainerRow {
  readonly layout: Layout
  readonly heading: string
  readonly length: number | null
  readonly cards: readonly {
    readonly part: number
    readonly articleId: ContainerPlan['parts'][number][number]
  }[]
}

export async function findFront(db: Database, name: string): Promise<FrontRecord> {
  const front = await tables(db)
    .selectFrom('fronts')
    .select(['version', 'changedAt', 'changedBy'])
    .where('name', '=', name)
    .executeTakeFirst()
  if (!front) return { version: 0, changedAt: null, changedBy: null, containers: [] }
  const { rows } = await sql<ContainerRow>`
    select c.layout, c.heading, c.length,
      coalesce((select json_agg(json_build_object('part', k.part, 'articleId', k.article_id) order by k.part, k.position)
        from publishing.front_cards k where k.front = c.front and k.container = c.position), '[]') as cards
    from publishing.front_containers c where c.front = ${name} order by c.position`.execute(db)
  return { ...front, containers: rows.map(planOf) }
}

function planOf({ layout, heading, length, cards }: ContainerRow): ContainerPlan {
  const parts = partsOf[layout].map((_, part) =>
    cards.filter((card) => card.part === part).map(({ articleId }) => articleId),
  )
  return { layout, heading, length, parts }
}

/** Takes the front's next version, holding it until the transaction ends; false where somebody was quicker. */
export async function takeFrontVersion(
  db: Database,
  given: { name: string; version: number; at: Date; by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into publishing.fronts as f (name, version, changed_at, changed_by) values (${given.name}, 1, ${given.at}, ${given.by})
    on conflict (name) do update set version = f.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where f.version = ${given.version} returning version`.execute(db)
  return rows.length > 0
}

export async function replaceContainers(
  db: Database,
  front: string,
  containers: readonly ContainerPlan[],
): Promise<void> {
  await tables(db).deleteFrom('frontCards').where('front', '=', front).execute()
  await tables(db).deleteFrom('frontContainers').where('front', '=', front).execute()
  const rows = containers.map(({ layout, heading, length }, position) => ({
    front,
    position,
    layout,
    heading,
    length,
  }))
  if (rows.length > 0) await tables(db).insertInto('frontContainers').values(rows).execute()
  const cards = containers.flatMap(({ parts }, container) =>
    parts.flatMap((articles, part) =>
      articles.map((articleId, position) => ({ front, container, part, position, articleId })),
    ),
  )
  if (cards.length > 0) await tables(db).insertInto('frontCards').values(cards).execute()
}

/** Which of these articles exist and are not withdrawn. */
export async function placeableArticles(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{
    id: string
  }>`select id from publishing.articles where id = any(${ids}::uuid[]) and state = 'published'`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}
