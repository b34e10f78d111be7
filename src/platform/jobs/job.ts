import { z } from 'zod'
import type { Context } from '../context/index.ts'

/** What started a job. */
export interface JobAbout {
  /** The event, for jobs that an event started; a key under which the work counts once. */
  readonly eventId: string | undefined
  /** When the event happened, or the job was due. */
  readonly at: Date
}

/** Work done aside, at least once: its effects must be the same when it runs twice. */
export interface Job {
  readonly name: string
  run(ctx: Context, payload: unknown): Promise<void>
  /** A cron line in UTC, for work that recurs: `*\/15 * * * *`. */
  readonly cron?: string
  /** The partner that it waits for: its jobs have workers of their own, and hold up nobody else's. */
  readonly partner?: Partner
}

/** Somebody else's program that we speak to, and that may be slow or silent. */
export type Partner = 'mail' | 'gateway' | 'files'

const envelope = z.looseObject({
  event: z.looseObject({ id: z.uuid(), type: z.string(), at: z.iso.datetime() }).optional(),
  _cron: z.looseObject({ ts: z.string() }).optional(),
})

/**
 * Defines a job. Its payload is checked; a throw is retried with growing pauses.
 * @example
 * export const tellCommenter = defineJob('discussion.tell-commenter', z.object({ decisionId: z.uuid() }), async (ctx, { decisionId }) => { … })
 */
export function defineJob<P>(
  name: string,
  schema: z.ZodType<P>,
  work: (ctx: Context, payload: P, about: JobAbout) => Promise<void>,
  options: Pick<Job, 'cron' | 'partner'> = {},
): Job {
  return {
    name,
    ...options,
    async run(ctx, given) {
      const { event, _cron } = envelope.parse(given ?? {})
      const at = event?.at ?? _cron?.ts
      await work(ctx, schema.parse(given ?? {}), {
        eventId: event?.id,
        at: at ? new Date(at) : ctx.clock.now(),
      })
    },
  }
}
