import { defineRefusals } from '#platform/refusals'

/** Why something about giving is not done. */
export const refuse = defineRefusals({
  'contributions.not_open': {
    kind: 'unavailable',
    en: () =>
      'Giving is not open yet: this newspaper has no payment provider set up. Nothing was taken from you.',
    ga: () =>
      'Níl síntiúis á nglacadh fós: níl soláthraí íocaíochta socraithe ag an nuachtán seo. Níor baineadh aon rud díot.',
  },
  'contributions.gateway_away': {
    kind: 'unavailable',
    en: () =>
      'Our payment provider does not answer at the moment. Nothing was taken from you; please try again in a few minutes.',
    ga: () =>
      'Níl ár soláthraí íocaíochta ag freagairt faoi láthair. Níor baineadh aon rud díot; bain triail eile as i gceann cúpla nóiméad, le do thoil.',
  },
  'contributions.not_found': {
    kind: 'not_found',
    en: () =>
      'There is no contribution at this address. If you came by a link from a mail, please check that all of it is there.',
    ga: () =>
      'Níl aon síntiús ag an seoladh seo. Más trí nasc i ríomhphost a tháinig tú, cinntigh go bhfuil an nasc iomlán ann, le do thoil.',
  },
  'contributions.not_yours': {
    kind: 'forbidden',
    en: () => 'This contribution is not yours to change.',
    ga: () => 'Ní leatsa an síntiús seo le hathrú.',
  },
  'contributions.nothing_to_end': {
    kind: 'conflict',
    en: () => 'This was given once: there is nothing to stop.',
    ga: () => 'Aon uair amháin a tugadh é seo: níl aon rud le stopadh.',
  },
  'contributions.appeal_without_alternative': {
    kind: 'invalid',
    en: () =>
      'Write what stands there while the count is too small to be shown: the text has {count} in it.',
    ga: () =>
      'Scríobh an rud a sheasfaidh ann fad is atá an líon róbheag le taispeáint: tá {count} sa téacs.',
  },
  'contributions.appeal_empty': {
    kind: 'invalid',
    en: () => 'Write some words: an appeal of none would leave an empty frame.',
    ga: () => 'Scríobh focal éigin: d’fhágfadh achainí gan focail fráma folamh.',
  },
})
