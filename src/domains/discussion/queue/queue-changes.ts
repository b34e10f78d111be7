import { defineChannel } from '#platform/live'

/** Something has come into the queue. */
export const queueChanges = defineChannel({
  name: 'queue',
  events: { 'comment.held': () => '', 'comment.reported': () => '' },
})
