import type { Id } from '#platform/ids'

export type CommentId = Id<'Comment'>
export type ReportId = Id<'Report'>
export type DecisionId = Id<'Decision'>
