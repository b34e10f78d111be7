import { defineRefusals } from '#platform/refusals'

export const refuse = defineRefusals({
  'newsroom.no_such_letter': {
    kind: 'not_found',
    en: () => 'There is no such letter in the mailbox.',
    ga: () => 'Níl a leithéid de litir sa bhosca poist.',
  },
})
