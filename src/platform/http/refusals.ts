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
    kind: 'invalid',
    en: ({ reason }) => `The request could not be read: ${reason}.`,
    ga: ({ reason }) => `Níorbh fhéidir an t-iarratas a léamh: ${reason}.`,
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
  'platform.sign_in': {
    kind: 'sign_in',
    en: () => 'Please sign in first.',
    ga: () => 'Sínigh isteach ar dtús, le do thoil.',
  },
  'platform.not_yours': {
    kind: 'forbidden',
    en: () => 'Your account may not do this.',
    ga: () => 'Níl cead ag do chuntas é seo a dhéanamh.',
  },
})
