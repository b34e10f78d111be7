import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob, type Job } from '#platform/jobs'
import type { Gateways } from '../gateways/gateways.ts'
import { findContribution } from './contributions.queries.ts'

/** Tells the gateway that a contribution has ended, until it has heard. */
export const endAtGatewayJob = (gateways: Gateways): Job =>
  defineJob(
    'contributions.end-at-gateway',
    z.looseObject({ contributionId: idSchema<'Contribution'>() }),
    async (ctx, { contributionId }) => {
      const contribution = await findContribution(ctx.db, contributionId)
      if (!contribution?.gatewaySubscription) return
      await gateways.get(contribution.gateway)?.endSubscription(contribution.gatewaySubscription)
    },
    { partner: 'gateway' },
  )
