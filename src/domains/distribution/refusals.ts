import { defineRefusals } from '#platform/refusals'

/** Why something is not handed out. */
export const refuse = defineRefusals({
  'distribution.no_such_feed': {
    kind: 'not_found',
    en: () => 'There is no feed at this address.',
    ga: () => 'Níl aon fhotha ag an seoladh seo.',
  },
})
