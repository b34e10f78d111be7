import { pass, type Phase, reject } from './phase.ts'

/** The thread is open, and what is answered is still there. */
export const threadOpen: Phase = ({ facts, now }) => {
  const { thread, parent } = facts
  if (!thread || thread.state === 'hidden') return reject('discussion.no_thread')
  if (parent && parent.state !== 'visible') return reject('discussion.comment_gone')
  if (thread.state === 'closed') return reject('discussion.thread_closed', { field: 'text' })
  if (thread.closesAt && thread.closesAt <= now)
    return reject('discussion.thread_closed', { field: 'text' })
  return pass
}
