import type { Check } from '../checks/index.ts'
import { jobsCheck } from '../jobs/index.ts'
import { lettersCheck } from '../mail/index.ts'
import { outboxCheck } from '../outbox/index.ts'
import type { Domain } from './domain.ts'

/** All that can be counted again in a paper of these domains. */
export const checksOf = (domains: readonly Domain[]): Check[] => [
  ...domains.flatMap(({ checks }) => checks ?? []),
  outboxCheck,
  jobsCheck,
  lettersCheck,
]
