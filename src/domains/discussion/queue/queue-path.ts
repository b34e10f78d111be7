import type { Kind, Place } from './queue.queries.ts'

/** The address of the queue: which kind, from where on, with which item open. */
export function queuePath(to: {
  kind: Kind
  after?: Place | null
  item?: string | undefined
  done?: string | undefined
}): string {
  const query = new URLSearchParams()
  if (to.kind !== 'all') query.set('kind', to.kind)
  if (to.after) query.set('after', `${to.after.at.getTime()}.${to.after.id}`)
  if (to.item) query.set('item', to.item)
  if (to.done) query.set('done', to.done)
  return query.size > 0 ? `/newsroom/queue?${query}` : '/newsroom/queue'
}
