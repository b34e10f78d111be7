import { defineRefusals } from '#platform/refusals'

/** What publishing may refuse. */
export const refuse = defineRefusals({
  'publishing.article_unknown': {
    kind: 'not_found',
    en: () => 'There is no such article.',
    ga: () => 'Níl a leithéid d’alt ann.',
  },
  'publishing.page_unknown': {
    kind: 'not_found',
    en: () => 'This list has no such page.',
    ga: () => 'Níl a leithéid de leathanach ar an liosta seo.',
  },
  'publishing.article_changed': {
    kind: 'conflict',
    en: ({ version, who }) => `${who} has saved version ${version} meanwhile. Both texts are kept.`,
    ga: ({ version, who }) =>
      `Shábháil ${who} leagan ${version} idir an dá linn. Coinníodh an dá théacs.`,
  },
  'publishing.not_ready': {
    kind: 'invalid',
    en: ({ why }) => `This cannot be published yet. ${why}`,
    ga: ({ why }) => `Ní féidir é seo a fhoilsiú fós. ${why}`,
  },
  'publishing.body_invalid': {
    kind: 'invalid',
    en: ({ why }) => String(why),
    ga: ({ why }) => String(why),
  },
  'publishing.words_invalid': {
    kind: 'invalid',
    en: ({ why }) => String(why),
    ga: ({ why }) => String(why),
  },
  'publishing.picture_unknown': {
    kind: 'invalid',
    en: ({ picture }) => `There is no picture with the id ${picture}.`,
    ga: ({ picture }) => `Níl aon phictiúr ann leis an aitheantas ${picture}.`,
  },
  'publishing.unknown_choice': {
    kind: 'invalid',
    en: ({ what }) => `There is no such ${what}.`,
    ga: () => 'Níl a leithéid de rogha ann.',
  },
  'publishing.author_unknown': {
    kind: 'invalid',
    en: ({ name }) =>
      `There is no byline “${name}”. Choose a name from the list, or ask an editor to add one.`,
    ga: ({ name }) =>
      `Níl líne údair ag aon duine darb ainm “${name}” anseo. Roghnaigh ainm ón liosta, nó iarr ar eagarthóir ceann a chur leis.`,
  },
  'publishing.author_ambiguous': {
    kind: 'invalid',
    en: ({ name, names }) => `There is more than one “${name}”. Enter one of: ${names}.`,
    ga: ({ name, names }) =>
      `Tá níos mó ná duine amháin darb ainm “${name}” anseo. Scríobh cé acu: ${names}.`,
  },
  'publishing.article_not_published': {
    kind: 'conflict',
    en: () => 'This article has not been published.',
    ga: () => 'Níor foilsíodh an t-alt seo.',
  },
  'publishing.article_withdrawn': {
    kind: 'conflict',
    en: () => 'This article has been withdrawn and cannot be published again.',
    ga: () => 'Tarraingíodh an t-alt seo siar; ní féidir é a fhoilsiú arís.',
  },
  'publishing.picture_refused': {
    kind: 'invalid',
    en: ({ why }) => String(why),
    ga: ({ why }) => String(why),
  },
  'publishing.picture_was_taken_down': {
    kind: 'conflict',
    en: ({ reason }) =>
      `This picture was taken down and cannot be uploaded again. Reason: ${reason}`,
    ga: ({ reason }) =>
      `Baineadh an pictiúr seo anuas agus ní féidir é a chur ar ais. An chúis: ${reason}`,
  },
  'publishing.picture_not_found': {
    kind: 'not_found',
    en: () => 'There is no such picture.',
    ga: () => 'Níl a leithéid de phictiúr ann.',
  },
  'publishing.picture_changed': {
    kind: 'conflict',
    en: () =>
      'Somebody else has changed the details of this picture. Yours are below: compare both and save again.',
    ga: () =>
      'D’athraigh duine eile focail an phictiúir seo idir an dá linn. Tá do chuidse thíos; féach ar an dá leagan agus sábháil arís.',
  },
  'publishing.name_taken': {
    kind: 'conflict',
    en: ({ what, slug }) =>
      `There is already ${/^[aeiou]/.test(String(what)) ? 'an' : 'a'} ${what} with this name or with the address “${slug}”.`,
    ga: ({ slug }) => `Tá an t-ainm seo nó an seoladh “${slug}” in úsáid cheana.`,
  },
  'publishing.front_changed': {
    kind: 'conflict',
    en: () =>
      'Somebody else has changed the front. This is its current state; make your change again.',
    ga: () =>
      'D’athraigh duine eile an leathanach tosaigh idir an dá linn. Seo mar atá sé anois; déan d’athrú arís.',
  },
  'publishing.front_invalid': {
    kind: 'invalid',
    en: ({ why }) => String(why),
    ga: ({ why }) => String(why),
  },
})
