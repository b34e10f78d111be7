import { defineChannel } from '#platform/live'

/** An item arrived in the queue. */
export const queueChanges = defineChannel({
  name: 'queue',
  events: { 'comment.held': () => '', 'comment.reported': () => '' },
})
