import type { Profile } from '#domains/accounts'
import type { Issue } from '#platform/result'
import type { ArticleRecord, RevisionLine } from '../articles/articles.queries.ts'
import type { Finding } from '../articles/before-publication.ts'
import type { Correction } from '../corrections/correction.ts'
import type { PictureRecord } from '../pictures/picture-record.ts'
import type { Choices, FormValues } from './form-values.ts'
import type { JoinedField } from './joined-fields.ts'

/** What the editor says about an article that exists. */
export interface ArticleFacts {
  readonly record: ArticleRecord
  /** The address that readers know, once there is one. */
  readonly path: string | undefined
  readonly words: number
  readonly findings: readonly Finding[]
  readonly revisions: readonly RevisionLine[]
  readonly people: ReadonlyMap<string, Profile>
  readonly corrections: readonly Correction[]
  readonly withdrawal: { readonly reason: string; readonly withdrawnAt: Date } | undefined
  readonly may: {
    readonly edit: boolean
    readonly publish: boolean
    readonly correct: boolean
    readonly withdraw: boolean
  }
}

/** What the editor and each of its parts are made from. */
export interface EditorProps {
  /** Who writes: text that is kept on a device belongs to a person. */
  readonly person: string
  /** Undefined for one that is to begin. */
  readonly article: ArticleFacts | undefined
  readonly values: FormValues
  readonly issues: readonly Issue[]
  readonly choices: Choices
  readonly pictures: readonly PictureRecord[]
  /** Somebody else's text that was saved meanwhile: what both changed, and what only they did. */
  readonly conflict:
    | {
        readonly theirs: FormValues
        readonly asked: readonly JoinedField[]
        readonly brought: readonly JoinedField[]
      }
    | undefined
  /** What was done a moment ago. */
  readonly said: string | undefined
  /** The version that was saved a moment ago. */
  readonly savedAs: string | undefined
  /** Fields of somebody else's text that the last save has kept. */
  readonly brought: readonly JoinedField[]
  /** The position of the outbox from which the page is rendered. */
  readonly after: string
  readonly zone: string
  readonly now: Date
}
