import { defineRefusals } from '../refusals/index.ts'

/** Refusals of the platform itself. */
export const refuse = defineRefusals({
  'platform.not_found': {
    kind: 'not_found',
    en: () => 'There is no page at this address.',
    ga: () => 'Níl aon leathanach ag an seoladh seo.',
  },
  'platform.unavailable': {
    kind: 'unavailable',
    en: () =>
      'We cannot reach our records at the moment. Nothing was changed; please try again in a minute.',
    ga: () =>
      'Ní féidir linn teacht ar ár dtaifid faoi láthair. Níor athraíodh aon rud; bain triail eile as i gceann nóiméid.',
  },
  'platform.files_away': {
    kind: 'unavailable',
    en: () =>
      'The store of our pictures does not answer at the moment. Nothing was changed; please try again in a minute.',
    ga: () =>
      'Níl stór ár bpictiúr ag freagairt faoi láthair. Níor athraíodh aon rud; bain triail eile as i gceann nóiméid.',
  },
  'platform.other_origin': {
    kind: 'forbidden',
    en: () => 'This form was sent from another site. Open the page here and send it again.',
    ga: () => 'Seoladh an fhoirm seo ó shuíomh eile. Oscail an leathanach anseo agus seol arís í.',
  },
  'platform.too_many': {
    kind: 'too_many',
    en: ({ minutes }) =>
      `That was a lot at once. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    ga: ({ minutes }) =>
      `Tháinig an iomarca isteach ag an am céanna. Bain triail eile as i gceann ${minutes === 1 ? 'nóiméid' : `${minutes} nóiméad`}.`,
  },
  'platform.bad_request': {
    kind: 'bad_request',
    en: () => 'The request could not be read: it is not in a form that we understand.',
    ga: () => 'Níorbh fhéidir an t-iarratas a léamh: níl sé i bhfoirm a thuigimid.',
  },
  'platform.method_not_allowed': {
    kind: 'method_not_allowed',
    en: ({ allowed }) => `This address cannot be asked in that way. It takes: ${allowed}.`,
    ga: ({ allowed }) =>
      `Ní féidir an seoladh seo a iarraidh ar an mbealach sin. Glacann sé le: ${allowed}.`,
  },
  'platform.not_acceptable': {
    kind: 'not_acceptable',
    en: () => 'This page cannot be sent in any of the forms that were asked for.',
    ga: () => 'Ní féidir an leathanach seo a sheoladh in aon cheann de na foirmeacha a iarradh.',
  },
  'platform.body_too_large': {
    kind: 'too_large',
    en: ({ kilobytes }) =>
      `What was sent is too long: ${kilobytes} kB at most. Go back in your browser: what you wrote is still there.`,
    ga: ({ kilobytes }) =>
      `Tá an méid a seoladh rófhada: ${kilobytes} kB ar a mhéad. Téigh siar i do bhrabhsálaí: tá an méid a scríobh tú ann fós.`,
  },
  'platform.address_too_long': {
    kind: 'address_too_long',
    en: () => 'This address is longer than any that we have.',
    ga: () => 'Tá an seoladh seo níos faide ná aon cheann atá againn.',
  },
  'platform.headers_too_large': {
    kind: 'headers_too_large',
    en: () =>
      'Your browser sent more along with this request than we can take. Delete the cookies of this site and try again.',
    ga: () =>
      'Sheol do bhrabhsálaí níos mó leis an iarratas seo ná mar is féidir linn a ghlacadh. Scrios fianáin an tsuímh seo agus bain triail eile as.',
  },
  'platform.too_slow': {
    kind: 'too_slow',
    en: () => 'The request took too long to arrive. Please try again.',
    ga: () => 'Thóg sé rófhada ar an iarratas teacht. Bain triail eile as, le do thoil.',
  },
  'platform.unsupported_media_type': {
    kind: 'unsupported_media_type',
    en: () => 'What was sent is not a form. Forms are sent as a browser sends them.',
    ga: () => 'Ní foirm é an méid a seoladh. Seoltar foirmeacha mar a sheolann brabhsálaí iad.',
  },
  'platform.busy': {
    kind: 'unavailable',
    en: () => 'Too much is being sent to us at the moment. Please try again in a few seconds.',
    ga: () =>
      'Tá an iomarca á sheoladh chugainn faoi láthair. Bain triail eile as i gceann cúpla soicind.',
  },
  'platform.crowded': {
    kind: 'unavailable',
    en: () =>
      'More people are here than we can answer at the moment. Please try again in a few seconds. What you wrote is still there when you go back.',
    ga: () =>
      'Tá níos mó daoine anseo ná mar is féidir linn a fhreagairt faoi láthair. Bain triail eile as i gceann cúpla soicind. Tá an méid a scríobh tú ann fós nuair a théann tú siar.',
  },
  'platform.not_accepted': {
    kind: 'invalid',
    en: ({ rules }) => `Not everything could be accepted. ${rules}`,
    ga: ({ rules }) => `Níorbh fhéidir glacadh le gach rud. ${rules}`,
  },
  'platform.too_large': {
    kind: 'invalid',
    en: ({ field, megabytes }) =>
      `What was sent as “${field}” is too large: ${megabytes} MB at most.`,
    ga: ({ field, megabytes }) =>
      `Tá an rud a seoladh mar “${field}” rómhór: ${megabytes} MB ar a mhéad.`,
  },
})
