import { defineRefusals } from '../refusals/index.ts'

export const refuse = defineRefusals({
  'parked.not_here': {
    kind: 'not_found',
    en: () => 'This item is no longer waiting: it was done or let go.',
    ga: () => 'Níl sé seo ag fanacht anseo a thuilleadh: rinneadh é, nó scaoileadh leis.',
  },
  'parked.no_again': {
    kind: 'conflict',
    en: () => 'There is nothing to retry.',
    ga: () => 'Níl aon rud anseo le triail arís.',
  },
})
