import { defineRefusals } from '../refusals/index.ts'

export const refuse = defineRefusals({
  'parked.not_here': {
    kind: 'not_found',
    en: () => 'This does not wait here any more: it has been done, or let go.',
    ga: () => 'Níl sé seo ag fanacht anseo a thuilleadh: rinneadh é, nó scaoileadh leis.',
  },
  'parked.no_again': {
    kind: 'conflict',
    en: () => 'There is nothing here to try again.',
    ga: () => 'Níl aon rud anseo le triail arís.',
  },
})
