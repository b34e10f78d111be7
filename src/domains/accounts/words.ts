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
    nameHint: 'It is shown above your comments.',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: 'At least ten characters. A few words in a row work well.',
    newPassword: 'New password',
    nameMissing: 'Enter the name to show above your comments.',
    nameLong: 'The name may have at most 80 characters.',
    nameAddress: 'The name must not contain an address or a telephone number.',
    emailMissing: 'Enter your e-mail address.',
    emailWrong:
      'Enter the whole e-mail address, with the @ and what comes after it, as in aoife@example.com.',
    passwordMissing: 'Enter your password, or ask for a sign-in link.',
    passwordShort: 'The password must have at least 10 characters.',
    passwordLong: 'The password may have at most 200 characters.',
    passwordIsEmail: 'The password must not be your e-mail address: others would try that first.',
    signIn: 'Sign in',
    sendLink: 'Send me a link instead',
    forgotten: 'I have forgotten my password',
    noAccount: 'No account yet?',
    signUp: 'Sign up',
    signUpWhy:
      'You need an account to comment, to like and to see your contributions. You do not need one to read.',
    signUpAct: 'Make my account',
    haveAccount: 'Do you have an account?',
    waiting: 'What you have written',
    waitingHere:
      'It is kept in this browser for a week. When you are signed in, we ask you before we post it.',
    arrivalTitle: 'Post what you have written?',
    arrivalText: (name) => `It will appear under your name, ${name}.`,
    confirmFirst:
      'Confirm your e-mail address first: follow the link in our e-mail, in this browser if possible. Your text is kept here.',
    confirmAgain: 'Send me another e-mail',
    notNow: 'Not now',
    backThere: 'Back to where you were, without signing in',
    elsewhereTitle: 'You are signed in',
    elsewhereText: 'Nothing was posted. Nothing is waiting in this browser.',
    elsewhereWhere:
      'Your text is kept for a week in the browser in which you wrote it. Go back there, sign in, and post it.',
    toAccount: 'To your account',
    choosingWhy:
      'The account was made in another browser. Check its name and choose a password here. The password that was chosen there no longer works.',
    choosingPassword: 'At least ten characters. Leave it empty to sign in by mailed links.',
    openedElsewhere: 'Have you followed the link on another device?',
    signInHere: 'Sign in here too',
    linkPostsNothing:
      'This posts nothing. Your text is kept in the browser in which you wrote it, and we ask you before we post it.',
    mailTitle: 'Check your e-mail',
    mailText: (time) =>
      `If the address is right, we have sent you an e-mail. Follow its link within ${time}.`,
    mailWhere: 'No e-mail after a few minutes? Check your spam folder, or send the form again.',
    anHour: 'the hour',
    aWeek: 'seven days',
    forgottenTitle: 'A new password',
    forgottenWhy: 'Enter your address and follow the link that we send.',
    forgottenAct: 'Send me the link',
    resetTitle: 'Choose a new password',
    resetAct: 'Set the password and sign in',
    confirmTitle: 'Is this address yours?',
    confirmText: (email) => `You have signed up with ${email}. Press the button to confirm it.`,
    confirmAct: 'Yes, confirm my address',
    linkTitle: 'Welcome back',
    linkText: (email) => `Press the button to sign in to the account of ${email} in this browser.`,
    spentTitle: 'This link no longer works',
    another: 'Get another link',
    goOn: 'Go on',
    invitationTitle: (paper) => `Welcome to the newsroom of ${paper}`,
    invitationText: (email) =>
      `The invitation was sent to ${email}. Choose a password to accept it.`,
    invitationAct: 'Accept and sign in',
    signedOutTitle: 'You are signed out',
    signedOutText: 'You are signed out in this browser. You can still read everything.',
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
