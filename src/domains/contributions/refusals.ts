import { defineRefusals } from '#platform/refusals'

/** Why something about giving is not done. */
export const refuse = defineRefusals({
  'contributions.not_open': {
    kind: 'unavailable',
    en: () =>
      'Contributions are not open yet: this newspaper has no payment provider. You were not charged.',
    ga: () =>
      'Níl síntiúis á nglacadh fós: níl soláthraí íocaíochta socraithe ag an nuachtán seo. Níor baineadh aon rud díot.',
  },
  'contributions.gateway_away': {
    kind: 'unavailable',
    en: () =>
      'Our payment provider is not responding. You were not charged. Please try again in a few minutes.',
    ga: () =>
      'Níl ár soláthraí íocaíochta ag freagairt faoi láthair. Níor baineadh aon rud díot; bain triail eile as i gceann cúpla nóiméad, le do thoil.',
  },
  'contributions.not_found': {
    kind: 'not_found',
    en: () =>
      'There is no contribution at this address. If you followed a link in an e-mail, please check that the link is complete.',
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
    en: () => 'This contribution was a single payment: there is nothing to stop.',
    ga: () => 'Aon uair amháin a tugadh é seo: níl aon rud le stopadh.',
  },
  'contributions.appeal_without_alternative': {
    kind: 'invalid',
    en: () =>
      'The text contains {count}. Enter an alternative text for when the count is too small to be shown.',
    ga: () =>
      'Scríobh an rud a sheasfaidh ann fad is atá an líon róbheag le taispeáint: tá {count} sa téacs.',
  },
  'contributions.appeal_empty': {
    kind: 'invalid',
    en: () => 'Enter a text: an empty appeal would show an empty box.',
    ga: () => 'Scríobh focal éigin: d’fhágfadh achainí gan focail fráma folamh.',
  },
})
