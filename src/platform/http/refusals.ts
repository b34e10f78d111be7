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
    en: () => 'Our database is not available. Nothing was changed. Please try again in a minute.',
    ga: () =>
      'Ní féidir linn teacht ar ár dtaifid faoi láthair. Níor athraíodh aon rud; bain triail eile as i gceann nóiméid.',
  },
  'platform.files_away': {
    kind: 'unavailable',
    en: () =>
      'Our picture store is not responding. Nothing was changed. Please try again in a minute.',
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
      `Too many requests. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    ga: ({ minutes }) =>
      `Tháinig an iomarca isteach ag an am céanna. Bain triail eile as i gceann ${minutes === 1 ? 'nóiméid' : `${minutes} nóiméad`}.`,
  },
  'platform.bad_request': {
    kind: 'bad_request',
    en: () => 'The request could not be read: its format is invalid.',
    ga: () => 'Níorbh fhéidir an t-iarratas a léamh: níl sé i bhfoirm a thuigimid.',
  },
  'platform.method_not_allowed': {
    kind: 'method_not_allowed',
    en: ({ allowed }) => `This address does not accept that method. It accepts: ${allowed}.`,
    ga: ({ allowed }) =>
      `Ní féidir an seoladh seo a iarraidh ar an mbealach sin. Glacann sé le: ${allowed}.`,
  },
  'platform.not_acceptable': {
    kind: 'not_acceptable',
    en: () => 'This page is not available in any of the requested formats.',
    ga: () => 'Ní féidir an leathanach seo a sheoladh in aon cheann de na foirmeacha a iarradh.',
  },
  'platform.body_too_large': {
    kind: 'too_large',
    en: ({ kilobytes }) =>
      `The form is too large: ${kilobytes} kB at most. Go back in your browser: your text is still there.`,
    ga: ({ kilobytes }) =>
      `Tá an méid a seoladh rófhada: ${kilobytes} kB ar a mhéad. Téigh siar i do bhrabhsálaí: tá an méid a scríobh tú ann fós.`,
  },
  'platform.address_too_long': {
    kind: 'address_too_long',
    en: () => 'This address is too long.',
    ga: () => 'Tá an seoladh seo níos faide ná aon cheann atá againn.',
  },
  'platform.headers_too_large': {
    kind: 'headers_too_large',
    en: () =>
      'The headers of this request are too large. Delete the cookies of this site and try again.',
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
    en: () => 'The content type of this request is not supported. Send a form as a browser does.',
    ga: () => 'Ní foirm é an méid a seoladh. Seoltar foirmeacha mar a sheolann brabhsálaí iad.',
  },
  'platform.busy': {
    kind: 'unavailable',
    en: () => 'We are receiving too much data right now. Please try again in a few seconds.',
    ga: () =>
      'Tá an iomarca á sheoladh chugainn faoi láthair. Bain triail eile as i gceann cúpla soicind.',
  },
  'platform.crowded': {
    kind: 'unavailable',
    en: () =>
      'We have too many visitors right now. Please try again in a few seconds. If you go back, your text is still there.',
    ga: () =>
      'Tá níos mó daoine anseo ná mar is féidir linn a fhreagairt faoi láthair. Bain triail eile as i gceann cúpla soicind. Tá an méid a scríobh tú ann fós nuair a théann tú siar.',
  },
  'platform.not_accepted': {
    kind: 'invalid',
    en: ({ rules }) => `Some of the input is invalid. ${rules}`,
    ga: ({ rules }) => `Níorbh fhéidir glacadh le gach rud. ${rules}`,
  },
  'platform.too_large': {
    kind: 'invalid',
    en: ({ field, megabytes }) => `The field “${field}” is too large: ${megabytes} MB at most.`,
    ga: ({ field, megabytes }) =>
      `Tá an rud a seoladh mar “${field}” rómhór: ${megabytes} MB ar a mhéad.`,
  },
})
