export { discussion } from './discussion.ts'
export type { CommentId, DecisionId, ReportId } from './ids.ts'
export { type Ground } from './grounds.ts'
export { type Order, threadFor, type ThreadRequest } from './threads/thread-for.ts'
export type { CommentModel, ThreadModel } from './threads/thread-model.ts'
export { Thread, threadIslands } from './threads/thread.view.tsx'
export { openThread } from './threads/open-thread.ts'
export type { NewThread } from './threads/threads.queries.ts'

export { countsOf } from './threads/counts.queries.ts'

export { type CommentInput, type PostedComment } from './comments/post-comment.ts'
export { addComment, type PastComment } from './comments/add-comment.ts'

export { reportComment, type ReportInput } from './reports/report-comment.ts'
export { type DecisionInput } from './decisions/decide-on-comment.ts'

export { suspendReader, type SuspensionInput } from './decisions/suspend-reader.ts'

export { queueCounts, type QueueCounts } from './queue/queue-counts.queries.ts'
