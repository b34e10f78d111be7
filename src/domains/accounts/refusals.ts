import { defineRefusals } from '#platform/refusals'

/** The rules of accounts that say no. */
export const refuse = defineRefusals({
  'accounts.email_taken': {
    kind: 'conflict',
    en: () => 'There is already an account with this e-mail address.',
    ga: () => 'Tá cuntas ag duine éigin leis an seoladh seo cheana féin.',
  },
  'accounts.wrong_password': {
    kind: 'invalid',
    en: () => 'The e-mail address or the password is wrong. Try again, or ask for a sign-in link.',
    ga: () =>
      'Ní hionann an seoladh agus an pasfhocal a théann leis. Bain triail eile as, nó iarr nasc.',
  },
  'accounts.too_many_guesses': {
    kind: 'too_many',
    en: ({ minutes }) =>
      `Too many wrong passwords for this address. Ask for a sign-in link, or try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    ga: ({ minutes }) =>
      `Tá an iomarca pasfhocal mícheart tugtha don seoladh seo. Iarr nasc, nó bain triail eile as i gceann ${minutes === 1 ? 'nóiméid' : `${minutes} nóiméad`}.`,
  },
  'accounts.guessed_by_many': {
    kind: 'too_many',
    en: () =>
      'Too many wrong passwords were tried for this address. For an hour you can sign in by a mailed link, or with your password in a browser that you have used here before.',
    ga: () =>
      'Triaileadh go leor pasfhocal mícheart don seoladh seo. Ar feadh uair an chloig síníonn sé isteach le nasc ríomhphoist, nó lena phasfhocal i mbrabhsálaí inar shínigh tú isteach cheana.',
  },
  'accounts.name_reserved': {
    kind: 'conflict',
    en: () =>
      'This name is reserved: readers could take you for the paper or its staff. Add something to your name.',
    ga: () =>
      'D’fhéadfadh léitheoirí a cheapadh gur tú an páipéar nó duine a oibríonn anseo. Cuir rud éigin leis an ainm a dhéanann idirdhealú.',
  },
  'accounts.too_many_letters': {
    kind: 'too_many',
    en: ({ minutes }) =>
      `We have already sent several e-mails to this address. Check your inbox, or try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    ga: ({ minutes }) =>
      `Tá roinnt litreacha seolta againn chuig an seoladh seo cheana féin. Féach orthu sin, nó bain triail eile as i gceann ${minutes === 1 ? 'nóiméid' : `${minutes} nóiméad`}.`,
  },
  'accounts.busy': {
    kind: 'unavailable',
    en: () => 'Too many people are signing in right now. Please try again in a minute.',
    ga: () =>
      'Tá go leor daoine ag síniú isteach faoi láthair. Bain triail eile as i gceann nóiméid.',
  },
  'accounts.link_spent': {
    kind: 'gone',
    en: () => 'This link has been used or has expired. Each link works once.',
    ga: () =>
      'Úsáideadh an nasc seo cheana féin, nó tá a thréimhse caite. Oibríonn naisc uair amháin.',
  },
  'accounts.invitation_spent': {
    kind: 'gone',
    en: () =>
      'This invitation has been accepted or has expired. Ask the person who invited you for a new one.',
    ga: () =>
      'Glacadh leis an gcuireadh seo cheana féin, nó tá a thréimhse caite. Iarr ceann eile ar an té a thug duit é.',
  },
  'accounts.no_such_person': {
    kind: 'not_found',
    en: () => 'There is no such account.',
    ga: () => 'Níl an cuntas seo ag aon duine.',
  },
  'accounts.last_administrator': {
    kind: 'conflict',
    en: () =>
      'The paper needs at least one administrator. Make somebody else an administrator first.',
    ga: () =>
      'Teastaíonn riarthóir amháin ar a laghad ón bpáipéar. Déan riarthóir de dhuine eile ar dtús.',
  },
  'accounts.unconfirmed_staff': {
    kind: 'conflict',
    en: () =>
      'This person has not confirmed their e-mail address. Send them an invitation instead.',
    ga: () =>
      'Níor dheimhnigh an duine seo an seoladh ríomhphoist. Seol cuireadh chuige ina ionad sin.',
  },
  'accounts.staff_stay': {
    kind: 'conflict',
    en: () =>
      'You are on the staff: an administrator must end your roles before you can erase your account.',
    ga: () =>
      'Oibríonn tú anseo: ní mór do riarthóir deireadh a chur le do róil sula scriosann tú do chuntas.',
  },
  'accounts.erasure_unconfirmed': {
    kind: 'invalid',
    en: ({ word }) => (word ? `Type the word ${word} to confirm.` : 'This password is wrong.'),
    ga: ({ word }) =>
      word ? `Clóscríobh an focal ${word} lena dheimhniú.` : 'Ní hé seo do phasfhocal.',
  },
})
