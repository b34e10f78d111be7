import { defineRefusals } from '#platform/refusals'

/** The rules of accounts that say no. */
export const refuse = defineRefusals({
  'accounts.email_taken': {
    kind: 'conflict',
    en: () => 'Somebody has an account with this address already.',
    ga: () => 'Tá cuntas ag duine éigin leis an seoladh seo cheana féin.',
  },
  'accounts.wrong_password': {
    kind: 'invalid',
    en: () =>
      'The address and the password do not belong together. Try again, or have a link sent to you.',
    ga: () =>
      'Ní hionann an seoladh agus an pasfhocal a théann leis. Bain triail eile as, nó iarr nasc.',
  },
  'accounts.too_many_guesses': {
    kind: 'too_many',
    en: ({ minutes }) =>
      `Too many wrong passwords for this address. Have a link sent to you, or try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    ga: ({ minutes }) =>
      `Tá an iomarca pasfhocal mícheart tugtha don seoladh seo. Iarr nasc, nó bain triail eile as i gceann ${minutes === 1 ? 'nóiméid' : `${minutes} nóiméad`}.`,
  },
  'accounts.guessed_by_many': {
    kind: 'too_many',
    en: () =>
      'Many wrong passwords have been tried for this address. For an hour it signs in by a mailed link, or by its password in a browser in which you have signed in before.',
    ga: () =>
      'Triaileadh go leor pasfhocal mícheart don seoladh seo. Ar feadh uair an chloig síníonn sé isteach le nasc ríomhphoist, nó lena phasfhocal i mbrabhsálaí inar shínigh tú isteach cheana.',
  },
  'accounts.name_reserved': {
    kind: 'conflict',
    en: () =>
      'Readers might take you for the paper or for somebody who works here. Add something to the name that tells you apart.',
    ga: () =>
      'D’fhéadfadh léitheoirí a cheapadh gur tú an páipéar nó duine a oibríonn anseo. Cuir rud éigin leis an ainm a dhéanann idirdhealú.',
  },
  'accounts.too_many_letters': {
    kind: 'too_many',
    en: ({ minutes }) =>
      `We have sent several letters to this address already. Look among them, or try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    ga: ({ minutes }) =>
      `Tá roinnt litreacha seolta againn chuig an seoladh seo cheana féin. Féach orthu sin, nó bain triail eile as i gceann ${minutes === 1 ? 'nóiméid' : `${minutes} nóiméad`}.`,
  },
  'accounts.busy': {
    kind: 'unavailable',
    en: () => 'Many people are signing in at this moment. Please try again in a minute.',
    ga: () =>
      'Tá go leor daoine ag síniú isteach faoi láthair. Bain triail eile as i gceann nóiméid.',
  },
  'accounts.link_spent': {
    kind: 'gone',
    en: () => 'This link has been used already, or its time is over. Links work once.',
    ga: () =>
      'Úsáideadh an nasc seo cheana féin, nó tá a thréimhse caite. Oibríonn naisc uair amháin.',
  },
  'accounts.invitation_spent': {
    kind: 'gone',
    en: () =>
      'This invitation has been accepted already, or its time is over. Ask whoever invited you for another.',
    ga: () =>
      'Glacadh leis an gcuireadh seo cheana féin, nó tá a thréimhse caite. Iarr ceann eile ar an té a thug duit é.',
  },
  'accounts.no_such_person': {
    kind: 'not_found',
    en: () => 'Nobody has this account.',
    ga: () => 'Níl an cuntas seo ag aon duine.',
  },
  'accounts.last_administrator': {
    kind: 'conflict',
    en: () => 'The paper needs one administrator at least. Make somebody else administrator first.',
    ga: () =>
      'Teastaíonn riarthóir amháin ar a laghad ón bpáipéar. Déan riarthóir de dhuine eile ar dtús.',
  },
  'accounts.unconfirmed_staff': {
    kind: 'conflict',
    en: () => 'This person has not confirmed the e-mail address. Send an invitation to it instead.',
    ga: () =>
      'Níor dheimhnigh an duine seo an seoladh ríomhphoist. Seol cuireadh chuige ina ionad sin.',
  },
  'accounts.staff_stay': {
    kind: 'conflict',
    en: () =>
      'You work here: an administrator has to end your roles before you erase your account.',
    ga: () =>
      'Oibríonn tú anseo: ní mór do riarthóir deireadh a chur le do róil sula scriosann tú do chuntas.',
  },
  'accounts.erasure_unconfirmed': {
    kind: 'invalid',
    en: ({ word }) =>
      word ? `Type the word ${word} to say that you mean it.` : 'This is not your password.',
    ga: ({ word }) =>
      word ? `Clóscríobh an focal ${word} lena dheimhniú.` : 'Ní hé seo do phasfhocal.',
  },
})
