import type { Catalogue } from '#platform/i18n'

export type LetterKind =
  | 'confirmation'
  | 'sign-in-link'
  | 'password-link'
  | 'sign-up-again'
  | 'invitation'

interface LetterWords {
  readonly subject: string
  readonly why: string
  /** The words of the link. */
  readonly act: string
  /** For whoever did not ask for it. */
  readonly otherwise: string
}

type Words = Readonly<Record<LetterKind, (paper: string) => LetterWords>> & {
  readonly greeting: (name: string) => string
  readonly nameless: string
}

export const words: Catalogue<Words> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    nameless: 'Good day,',
    confirmation: (paper) => ({
      subject: `Confirm your address for ${paper}`,
      why: `You have signed up with ${paper}. Follow the link within seven days to confirm that this address is yours. The link posts nothing: your text is kept in the browser in which you wrote it.`,
      act: 'Confirm your address',
      otherwise:
        'If you did not sign up, somebody has typed your address by mistake. You need do nothing: without the link the account has no effect.',
    }),
    'sign-in-link': (paper) => ({
      subject: `Your link to sign in to ${paper}`,
      why: `Here is the link to sign in to ${paper}. It works once, within the hour, and posts nothing.`,
      act: 'Sign in',
      otherwise:
        'If you did not ask for it, you need do nothing. Nobody can sign in without this letter.',
    }),
    'password-link': (paper) => ({
      subject: `A new password for ${paper}`,
      why: `Somebody, we hope you, wants to set a new password for your account with ${paper}. The link works once, within the hour.`,
      act: 'Set a new password',
      otherwise: 'If it was not you, do nothing: your password stays as it is.',
    }),
    'sign-up-again': (paper) => ({
      subject: `You have an account with ${paper} already`,
      why: `Somebody, perhaps you, tried to sign up with ${paper} with your address. There is an account with it already, so nothing was changed. If it was you, follow the link to sign in; it works once, within the hour.`,
      act: 'Sign in',
      otherwise:
        'If it was not you, you need do nothing. We have not told them that you have an account.',
    }),
    invitation: (paper) => ({
      subject: `You are invited to work in the newsroom of ${paper}`,
      why: `${paper} has invited you to its newsroom. Follow the link within seven days to choose a password and begin.`,
      act: 'Accept the invitation',
      otherwise:
        'If you do not know this newspaper, the invitation went to the wrong address. You need do nothing: it expires.',
    }),
  },
  ga: {
    greeting: (name) => `A ${name}, a chara,`,
    nameless: 'A chara,',
    confirmation: (paper) => ({
      subject: `Deimhnigh do sheoladh le haghaidh ${paper}`,
      why: `Chláraigh tú le ${paper}. Lean an nasc laistigh de sheacht lá chun a rá gur leatsa an seoladh seo. Ní fhoilsíonn an nasc aon rud: fanann an méid a scríobh tú sa bhrabhsálaí inar scríobh tú é.`,
      act: 'Deimhnigh do sheoladh',
      otherwise:
        'Murar chláraigh tú, chlóscríobh duine éigin do sheoladh trí dhearmad. Ná déan tada, agus ní bheidh aon éifeacht leis an gcuntas.',
    }),
    'sign-in-link': (paper) => ({
      subject: `Do nasc chun síniú isteach in ${paper}`,
      why: `Seo an nasc chun síniú isteach in ${paper}. Oibríonn sé uair amháin, laistigh d’uair an chloig, agus ní fhoilsíonn sé aon rud.`,
      act: 'Sínigh isteach',
      otherwise:
        'Murar iarr tú é, ní gá duit tada a dhéanamh. Ní féidir le haon duine síniú isteach gan an litir seo.',
    }),
    'password-link': (paper) => ({
      subject: `Pasfhocal nua le haghaidh ${paper}`,
      why: `Is mian le duine éigin, tusa tá súil againn, pasfhocal nua a shocrú do do chuntas le ${paper}. Oibríonn an nasc uair amháin, laistigh d’uair an chloig.`,
      act: 'Socraigh pasfhocal nua',
      otherwise: 'Murar tusa a bhí ann, ná déan tada: fanann do phasfhocal mar atá.',
    }),
    'sign-up-again': (paper) => ({
      subject: `Tá cuntas agat le ${paper} cheana féin`,
      why: `Rinne duine éigin, tusa b’fhéidir, iarracht clárú le ${paper} le do sheoladh. Tá cuntas leis an seoladh sin cheana, agus mar sin níor athraíodh aon rud. Más tusa a bhí ann, lean an nasc chun síniú isteach; oibríonn sé uair amháin, laistigh d’uair an chloig.`,
      act: 'Sínigh isteach',
      otherwise:
        'Murar tusa a bhí ann, ní gá duit tada a dhéanamh. Níor inis muid dóibh go bhfuil cuntas agat.',
    }),
    invitation: (paper) => ({
      subject: `Tá cuireadh agat chun oibriú i seomra nuachta ${paper}`,
      why: `Thug ${paper} cuireadh duit chuig a sheomra nuachta. Lean an nasc laistigh de sheacht lá chun pasfhocal a roghnú agus tosú.`,
      act: 'Glac leis an gcuireadh',
      otherwise:
        'Mura bhfuil baint agat leis seo, chuaigh sé chuig an seoladh mícheart. Ná déan tada, agus rachaidh sé as feidhm.',
    }),
  },
}
