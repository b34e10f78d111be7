import type { Catalogue } from '#platform/i18n'

interface SignInWords {
  readonly summary: (n: number) => string
  readonly name: string
  readonly nameHint: string
  readonly email: string
  readonly password: string
  readonly passwordHint: string
  readonly newPassword: string
  readonly nameMissing: string
  readonly nameLong: string
  readonly nameAddress: string
  readonly emailMissing: string
  readonly emailWrong: string
  readonly passwordMissing: string
  readonly passwordShort: string
  readonly passwordLong: string
  readonly passwordIsEmail: string
  readonly signIn: string
  readonly sendLink: string
  readonly forgotten: string
  readonly noAccount: string
  readonly signUp: string
  readonly signUpWhy: string
  readonly signUpAct: string
  readonly haveAccount: string
  readonly waiting: string
  readonly waitingHere: string
  readonly arrivalTitle: string
  readonly arrivalText: (name: string) => string
  readonly confirmFirst: string
  readonly confirmAgain: string
  readonly notNow: string
  readonly backThere: string
  readonly elsewhereTitle: string
  readonly elsewhereText: string
  readonly elsewhereWhere: string
  readonly toAccount: string
  readonly openedElsewhere: string
  readonly signInHere: string
  readonly linkPostsNothing: string
  readonly choosingWhy: string
  readonly choosingPassword: string
  readonly mailTitle: string
  readonly mailText: (minutes: string) => string
  readonly mailWhere: string
  readonly anHour: string
  readonly aWeek: string
  readonly forgottenTitle: string
  readonly forgottenWhy: string
  readonly forgottenAct: string
  readonly resetTitle: string
  readonly resetAct: string
  readonly confirmTitle: string
  readonly confirmText: (email: string) => string
  readonly confirmAct: string
  readonly linkTitle: string
  readonly linkText: (email: string) => string
  readonly spentTitle: string
  readonly another: string
  readonly goOn: string
  readonly invitationTitle: (paper: string) => string
  readonly invitationText: (email: string) => string
  readonly invitationAct: string
  readonly signedOutTitle: string
  readonly signedOutText: string
  readonly front: string
}

export const words: Catalogue<SignInWords> = {
  en: {
    summary: (n) =>
      n === 1
        ? 'One thing needs another look'
        : `${['No', 'One', 'Two', 'Three', 'Four', 'Five'][n] ?? n} things need another look`,
    name: 'Your name',
    nameHint: 'It stands over what you write.',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: 'Ten characters or more. A few words in a row do well.',
    newPassword: 'New password',
    nameMissing: 'Write the name that is to stand over your comments.',
    nameLong: 'Eighty characters at most.',
    nameAddress: 'A name holds no address and no telephone number.',
    emailMissing: 'Write your e-mail address.',
    emailWrong:
      'Write the whole address, with the @ and what comes after it, as in aoife@example.com.',
    passwordMissing: 'Write your password, or have a link sent to you.',
    passwordShort: 'Ten characters at least.',
    passwordLong: 'Two hundred characters at most.',
    passwordIsEmail: 'Not your e-mail address: that is what others would try first.',
    signIn: 'Sign in',
    sendLink: 'Send me a link instead',
    forgotten: 'I have forgotten my password',
    noAccount: 'No account yet?',
    signUp: 'Sign up',
    signUpWhy:
      'An account is for writing, liking and keeping track of what you gave. Reading needs none.',
    signUpAct: 'Make my account',
    haveAccount: 'You have an account?',
    waiting: 'What you have written',
    waitingHere:
      'It waits in this browser for a week. Once you are signed in, we ask you before it is posted.',
    arrivalTitle: 'Post what you have written?',
    arrivalText: (name) => `It will stand under your name, ${name}.`,
    confirmFirst:
      'Confirm your e-mail address first: follow the link in our letter, in this browser if you can. What you have written waits here.',
    confirmAgain: 'Send me another letter',
    notNow: 'Not now',
    backThere: 'Back to where you were, without signing in',
    elsewhereTitle: 'You are signed in',
    elsewhereText: 'Nothing was posted. In this browser nothing waits to be posted.',
    elsewhereWhere:
      'If you have written something, it waits for a week in the browser in which you wrote it. Go back there, sign in, and post it.',
    toAccount: 'To your account',
    choosingWhy:
      'The account was made in another browser. Look at its name, and choose the password here; one that was chosen there works no longer.',
    choosingPassword: 'Ten characters or more. Leave it empty to sign in by mailed links.',
    openedElsewhere: 'Have you followed the link on another device?',
    signInHere: 'Sign in here too',
    linkPostsNothing:
      'Nothing is posted by this. What you have written waits in the browser in which you wrote it, and we ask you first.',
    mailTitle: 'Look in your mailbox',
    mailText: (time) =>
      `If the address is right, a letter from us is on its way. Follow the link in it within ${time}.`,
    mailWhere:
      'Nothing there after a few minutes? Look among unwanted mail, or send the form once more.',
    anHour: 'the hour',
    aWeek: 'seven days',
    forgottenTitle: 'A new password',
    forgottenWhy: 'Tell us your address and follow the link that we send.',
    forgottenAct: 'Send me the link',
    resetTitle: 'Choose a new password',
    resetAct: 'Set the password and sign in',
    confirmTitle: 'Is this address yours?',
    confirmText: (email) =>
      `You have signed up with ${email}. One press, and the account is ready.`,
    confirmAct: 'Yes, confirm my address',
    linkTitle: 'Welcome back',
    linkText: (email) => `One press, and this browser is signed in to the account of ${email}.`,
    spentTitle: 'This link no longer works',
    another: 'Get another link',
    goOn: 'Go on',
    invitationTitle: (paper) => `Welcome to the newsroom of ${paper}`,
    invitationText: (email) =>
      `The invitation went to ${email}. Choose a password, and you are in.`,
    invitationAct: 'Accept and sign in',
    signedOutTitle: 'You are signed out',
    signedOutText: 'In this browser. Reading goes on as before.',
    front: 'To the front page',
  },
  ga: {
    summary: (n) =>
      n === 1
        ? 'Tá rud amháin le breathnú arís'
        : `Tá ${['', '', 'dhá', 'trí', 'ceithre', 'cúig'][n] ?? n} rud le breathnú arís`,
    name: 'D’ainm',
    nameHint: 'Seasann sé os cionn a scríobhann tú.',
    email: 'Seoladh ríomhphoist',
    password: 'Pasfhocal',
    passwordHint: 'Deich gcarachtar nó níos mó. Is maith an rogha cúpla focal i ndiaidh a chéile.',
    newPassword: 'Pasfhocal nua',
    nameMissing: 'Scríobh an t-ainm atá le bheith os cionn do chuid tráchtanna.',
    nameLong: 'Ochtó carachtar ar a mhéad.',
    nameAddress: 'Níl seoladh ná uimhir theileafóin in ainm.',
    emailMissing: 'Scríobh do sheoladh ríomhphoist.',
    emailWrong:
      'Scríobh an seoladh iomlán, leis an @ agus a dtagann ina dhiaidh, mar shampla aoife@example.com.',
    passwordMissing: 'Scríobh do phasfhocal, nó iarr nasc.',
    passwordShort: 'Deich gcarachtar ar a laghad.',
    passwordLong: 'Dhá chéad carachtar ar a mhéad.',
    passwordIsEmail:
      'Ná húsáid do sheoladh ríomhphoist: sin an chéad rud a thriailfeadh daoine eile.',
    signIn: 'Sínigh isteach',
    sendLink: 'Seol nasc chugam ina ionad',
    forgotten: 'Rinne mé dearmad ar mo phasfhocal',
    noAccount: 'Gan chuntas fós?',
    signUp: 'Cláraigh',
    signUpWhy:
      'Teastaíonn cuntas chun scríobh, chun moladh agus chun súil a choinneáil ar ar thug tú. Ní gá ceann chun léamh.',
    signUpAct: 'Déan mo chuntas',
    haveAccount: 'An bhfuil cuntas agat?',
    waiting: 'An méid a scríobh tú',
    waitingHere:
      'Fanann sé sa bhrabhsálaí seo ar feadh seachtaine. Nuair a bheidh tú sínithe isteach, fiafróimid díot sula bhfoilseofar é.',
    arrivalTitle: 'An bhfoilseoimid an méid a scríobh tú?',
    arrivalText: (name) => `Beidh sé faoi d’ainm, ${name}.`,
    confirmFirst:
      'Deimhnigh do sheoladh ríomhphoist ar dtús: lean an nasc inár litir, sa bhrabhsálaí seo más féidir. Fanann an méid a scríobh tú anseo.',
    confirmAgain: 'Seol litir eile chugam',
    notNow: 'Ní anois',
    backThere: 'Ar ais go dtí an áit a raibh tú, gan síniú isteach',
    elsewhereTitle: 'Tá tú sínithe isteach',
    elsewhereText: 'Níor foilsíodh aon rud. Níl aon rud ag fanacht le foilsiú sa bhrabhsálaí seo.',
    elsewhereWhere:
      'Má scríobh tú rud éigin, fanann sé ar feadh seachtaine sa bhrabhsálaí inar scríobh tú é. Téigh ar ais ann, sínigh isteach, agus foilsigh é.',
    toAccount: 'Chuig do chuntas',
    choosingWhy:
      'Rinneadh an cuntas i mbrabhsálaí eile. Féach ar a ainm, agus roghnaigh an pasfhocal anseo; ní oibríonn ceann a roghnaíodh ansin a thuilleadh.',
    choosingPassword:
      'Deich gcarachtar nó níos mó. Fág folamh é chun síniú isteach le naisc ríomhphoist.',
    openedElsewhere: 'Ar lean tú an nasc ar ghléas eile?',
    signInHere: 'Sínigh isteach anseo freisin',
    linkPostsNothing:
      'Ní fhoilsítear aon rud leis seo. Fanann an méid a scríobh tú sa bhrabhsálaí inar scríobh tú é, agus fiafróimid díot ar dtús.',
    mailTitle: 'Féach i do bhosca poist',
    mailText: (time) =>
      `Má tá an seoladh ceart, tá litir uainn ar an mbealach. Lean an nasc inti laistigh ${time}.`,
    mailWhere: 'Faic ann tar éis cúpla nóiméad? Féach sa turscar, nó seol an fhoirm arís.',
    anHour: 'd’uair an chloig',
    aWeek: 'de sheacht lá',
    forgottenTitle: 'Pasfhocal nua',
    forgottenWhy: 'Tabhair do sheoladh dúinn agus lean an nasc a sheolfaimid chugat.',
    forgottenAct: 'Seol an nasc chugam',
    resetTitle: 'Roghnaigh pasfhocal nua',
    resetAct: 'Socraigh an pasfhocal agus sínigh isteach',
    confirmTitle: 'An leatsa an seoladh seo?',
    confirmText: (email) => `Chláraigh tú le ${email}. Brú amháin, agus tá an cuntas réidh.`,
    confirmAct: 'Is liom, deimhnigh mo sheoladh',
    linkTitle: 'Fáilte ar ais',
    linkText: (email) =>
      `Brú amháin, agus tá an brabhsálaí seo sínithe isteach i gcuntas ${email}.`,
    spentTitle: 'Ní oibríonn an nasc seo a thuilleadh',
    another: 'Faigh nasc eile',
    goOn: 'Ar aghaidh',
    invitationTitle: (paper) => `Fáilte go seomra nuachta ${paper}`,
    invitationText: (email) =>
      `Chuaigh an cuireadh chuig ${email}. Roghnaigh pasfhocal, agus tá tú istigh.`,
    invitationAct: 'Glac leis agus sínigh isteach',
    signedOutTitle: 'Tá tú sínithe amach',
    signedOutText: 'Sa bhrabhsálaí seo. Leanann an léitheoireacht ar aghaidh mar a bhí.',
    front: 'Go dtí an príomhleathanach',
  },
}
