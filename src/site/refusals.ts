import { defineRefusals } from '#platform/refusals'

export const refuse = defineRefusals({
  'site.no_such_list': {
    kind: 'not_found',
    en: () => 'There is no section, topic, author or day with this name.',
    ga: () => 'Níl rannóg, ábhar, údar ná lá den ainm seo ann.',
  },
})
