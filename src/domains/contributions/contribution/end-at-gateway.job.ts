import { z } from 'zod'
import { minute } from '#platform/clock'
import { idSchema } from '#platform/ids'
import { defineJob, type Job } from '#platform/jobs'
import type { Gateways } from '../gateways/gateways.ts'
import { tellGateway } from './tell-gateway.ts'
import { untoldEnds } from './untold-ends.queries.ts'

/** Tells the gateway at once that a contribution has ended. */
export const endAtGatewayJob = (gateways: Gateways): Job =>
  defineJob(
    'contributions.end-at-gateway',
    z.looseObject({ contributionId: idSchema<'Contribution'>() }),
    async (ctx, { contributionId }) => {
      await tellGateway(ctx, gateways, contributionId)
    },
    { partner: 'gateway' },
  )

/** Each minute: tells the gateways what they have not heard; one that does not hear is left until the next. */
export const tellAgainJob = (gateways: Gateways): Job =>
  defineJob(
    'contributions.tell-ends-again',
    z.looseObject({}),
    async (ctx) => {
      const deaf = new Set<string>()
      const endedBefore = new Date(ctx.clock.now().getTime() - minute)
      for (const { id, gateway } of await untoldEnds(ctx.db, endedBefore)) {
        if (deaf.has(gateway)) continue
        if ((await tellGateway(ctx, gateways, id)) === 'not-told') deaf.add(gateway)
      }
    },
    { cron: '* * * * *', partner: 'gateway' },
  )
