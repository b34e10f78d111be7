import type { Catalogue } from '#platform/i18n'

interface AccountWords {
  readonly title: string
  readonly profile: string
  readonly name: string
  readonly language: string
  readonly languageHint: string
  readonly english: string
  readonly irish: string
  readonly email: string
  readonly isConfirmed: string
  readonly notConfirmed: string
  readonly confirmAgain: string
  readonly confirmSent: string
  readonly since: string
  readonly save: string
  readonly saved: string
  readonly password: string
  readonly passwordText: (hasOne: boolean) => string
  readonly passwordAct: string
  readonly yours: string
  readonly comments: string
  readonly contributions: string
  readonly notices: string
  readonly sessions: string
  readonly thisBrowser: string
  readonly browser: string
  readonly unknownBrowser: string
  readonly lastUsed: string
  readonly endSession: string
  readonly endOthers: string
  readonly ended: string
  readonly signOut: string
  readonly data: string
  readonly dataText: string
  readonly download: string
  readonly eraseLink: string
  readonly eraseTitle: string
  readonly eraseText: string
  readonly eraseKeeps: string
  readonly erasePassword: string
  readonly eraseWordLabel: (word: string) => string
  readonly eraseWord: string
  readonly eraseAct: string
  readonly eraseBack: string
  readonly erasedTitle: string
  readonly erasedText: string
  readonly erasedSoon: string
}

export const words: Catalogue<AccountWords> = {
  en: {
    title: 'Your account',
    profile: 'Profile',
    name: 'Your name',
    language: 'Language of our e-mails to you',
    languageHint: 'Pages are in the language of the paper; our e-mails are in yours.',
    english: 'English',
    irish: 'Irish (Gaeilge)',
    email: 'E-mail address',
    isConfirmed: 'confirmed',
    notConfirmed:
      'You have not confirmed this address yet. Until then you can read but not comment.',
    confirmAgain: 'Send me the link again',
    confirmSent: 'We have sent you an e-mail with the link.',
    since: 'With us since',
    save: 'Save the profile',
    saved: 'Saved.',
    password: 'Password',
    passwordText: (hasOne) =>
      hasOne
        ? 'To change your password, we send you a link. Using it ends all your sessions.'
        : 'You have no password: you sign in by link. To set one, we send you a link.',
    passwordAct: 'Send me the link',
    yours: 'What is yours',
    comments: 'Your comments',
    contributions: 'Your contributions',
    notices: 'Notices to you',
    sessions: 'Where you are signed in',
    thisBrowser: 'This browser',
    browser: 'Browser',
    unknownBrowser: 'An unnamed browser',
    lastUsed: 'last used',
    endSession: 'Sign out there',
    endOthers: 'Sign out everywhere else',
    ended: 'Signed out there.',
    signOut: 'Sign out',
    data: 'Your data',
    dataText: 'One file with everything that we store about you, for people and programs (JSON).',
    download: 'Download your data',
    eraseLink: 'Erase your account',
    eraseTitle: 'Erase your account',
    eraseText:
      'Your name, address, password and settings are erased at once and permanently. You are signed out everywhere.',
    eraseKeeps:
      'Your comments stay under the name “Former reader”; delete those that you do not want to leave. The law requires us to keep records of payments; they stay without your name.',
    erasePassword: 'Your password, to confirm',
    eraseWordLabel: (word) => `Type ${word} to confirm`,
    eraseWord: 'ERASE',
    eraseAct: 'Erase my account',
    eraseBack: 'Keep it',
    erasedTitle: 'Your account is erased',
    erasedText: 'Thank you for having been with us. You are welcome to read on, and to come back.',
    erasedSoon: 'Some pages may still show your name for a few minutes.',
  },
  ga: {
    title: 'Do chuntas',
    profile: 'Próifíl',
    name: 'D’ainm',
    language: 'Teanga ár litreacha chugat',
    languageHint: 'Tá teanga an pháipéir ar na leathanaigh; tá do theanga féin ar na litreacha.',
    english: 'Béarla (English)',
    irish: 'Gaeilge',
    email: 'Seoladh ríomhphoist',
    isConfirmed: 'deimhnithe',
    notConfirmed:
      'Níor dheimhnigh tú an seoladh seo fós. Go dtí sin is féidir leat léamh, ach ní scríobh.',
    confirmAgain: 'Seol an nasc chugam arís',
    confirmSent: 'Tá litir leis an nasc ar an mbealach.',
    since: 'Linn ó',
    save: 'Sábháil an phróifíl',
    saved: 'Sábháilte.',
    password: 'Pasfhocal',
    passwordText: (hasOne) =>
      hasOne
        ? 'Chun do phasfhocal a athrú seolaimid nasc chugat. Cuirtear deireadh le do sheisiúin ar fad nuair a úsáideann tú é.'
        : 'Níl pasfhocal agat: síníonn tú isteach le nasc. Más mian leat ceann, seolfaimid nasc chugat chun é a shocrú.',
    passwordAct: 'Seol an nasc chugam',
    yours: 'Do chuid féin',
    comments: 'Do thráchtanna',
    contributions: 'Do ranníocaíochtaí',
    notices: 'Fógraí chugat',
    sessions: 'An áit a bhfuil tú sínithe isteach',
    thisBrowser: 'An brabhsálaí seo',
    browser: 'Brabhsálaí',
    unknownBrowser: 'Brabhsálaí gan ainm',
    lastUsed: 'úsáidte go deireanach',
    endSession: 'Sínigh amach ansin',
    endOthers: 'Sínigh amach gach áit eile',
    ended: 'Sínithe amach ansin.',
    signOut: 'Sínigh amach',
    data: 'Do shonraí',
    dataText:
      'Comhad amháin ina bhfuil gach a gcoinnímid fút, do dhaoine agus do ríomhchláir (JSON).',
    download: 'Íoslódáil do shonraí',
    eraseLink: 'Scrios do chuntas',
    eraseTitle: 'Scrios do chuntas',
    eraseText:
      'Scriostar d’ainm, do sheoladh, do phasfhocal agus do shocruithe láithreach agus go deo. Sínítear amach thú gach áit.',
    eraseKeeps:
      'Fanann na tráchtanna a fhágann tú faoin ainm “Former reader”; bain anuas na cinn nach mian leat a fhágáil. Fanann na taifid íocaíochta a chaithfimid a choinneáil de réir dlí, gan d’ainm.',
    erasePassword: 'Do phasfhocal, lena dheimhniú',
    eraseWordLabel: (word) => `Clóscríobh ${word} lena dheimhniú`,
    eraseWord: 'SCRIOS',
    eraseAct: 'Scrios mo chuntas',
    eraseBack: 'Coinnigh é',
    erasedTitle: 'Tá do chuntas scriosta',
    erasedText:
      'Go raibh maith agat as a bheith linn. Tá fáilte romhat léamh ar aghaidh, agus filleadh.',
    erasedSoon:
      'B’fhéidir go mbeidh d’ainm le feiceáil ar roinnt leathanach ar feadh cúpla nóiméad.',
  },
}
