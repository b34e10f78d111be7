import { defineRefusals } from '#platform/refusals'

/** Why something about advertising is not done. */
export const refuse = defineRefusals({
  'advertising.no_such_campaign': {
    kind: 'not_found',
    en: () => 'There is no such campaign.',
    ga: () => 'Níl a leithéid d’fheachtas ann.',
  },
  'advertising.ends_before_it_starts': {
    kind: 'invalid',
    en: () => 'The end of a campaign must be after its start.',
    ga: () => 'Críochnaíonn feachtas tar éis dó tosú.',
  },
  'advertising.unsafe_link': {
    kind: 'invalid',
    en: () => 'The link must be a full web address that begins with https:// or http://.',
    ga: () => 'Scríobh seoladh gréasáin iomlán a thosaíonn le https:// nó http://.',
  },
  'advertising.no_slot': {
    kind: 'invalid',
    en: () => 'Choose at least one slot.',
    ga: () => 'Roghnaigh áit amháin ar a laghad.',
  },
  'advertising.no_creative': {
    kind: 'invalid',
    en: () => 'Enter a headline and a line of text.',
    ga: () => 'Scríobh ceannlíne agus líne focal.',
  },
})
