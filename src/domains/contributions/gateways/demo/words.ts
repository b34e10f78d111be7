import type { Catalogue } from '#platform/i18n'
import type { Rhythm } from '../../checkout/rhythm.ts'

interface DemoWords {
  readonly title: string
  readonly demonstration: string
  readonly honest: string
  readonly payTo: (merchant: string) => string
  readonly rhythm: Readonly<Record<Rhythm, string>>
  readonly email: string
  readonly emailWrong: string
  readonly card: string
  readonly good: string
  readonly refused: string
  readonly failsLater: string
  readonly pay: (amount: string) => string
  readonly cancel: string
  readonly wasRefused: string
  readonly wasPaid: string
  readonly back: string
  readonly unknown: string
  readonly portalTitle: string
  readonly running: (amount: string, rhythm: string) => string
  readonly nextOn: (date: string) => string
  readonly ended: string
  readonly changeCard: string
  readonly end: string
}

export const words: Catalogue<DemoWords> = {
  en: {
    title: 'Demonstration payments',
    demonstration: 'A demonstration',
    honest:
      'No money moves here. There is no card to give: choose what should happen, and the newspaper is told, just as a real provider would tell it.',
    payTo: (merchant) => `To ${merchant}`,
    rhythm: { monthly: 'every month', annual: 'every year', once: 'once' },
    email: 'E-mail address for the receipt',
    emailWrong: 'Write a whole e-mail address, such as aoife@example.com.',
    card: 'Which card?',
    good: 'One that pays',
    refused: 'One that is refused',
    failsLater: 'One that pays now and is refused later',
    pay: (amount) => `Pay ${amount}`,
    cancel: 'Cancel and go back',
    wasRefused: 'The card was refused, and nothing was taken. Choose another, or go back.',
    wasPaid: 'This has been paid.',
    back: 'Go back to the newspaper',
    unknown: 'There is nothing to pay at this address.',
    portalTitle: 'Your subscription',
    running: (amount, rhythm) => `${amount} ${rhythm}`,
    nextOn: (date) => `Next payment on ${date}.`,
    ended: 'It has ended. Nothing more will be taken.',
    changeCard: 'Use this card from now on',
    end: 'End it',
  },
  ga: {
    title: 'Íocaíochtaí taispeána',
    demonstration: 'Taispeántas',
    honest:
      'Ní bhogann aon airgead anseo. Níl aon chárta le tabhairt: roghnaigh cad ba cheart tarlú, agus inseofar don nuachtán é, díreach mar a d’inseodh fíorsholáthraí.',
    payTo: (merchant) => `Do ${merchant}`,
    rhythm: { monthly: 'gach mí', annual: 'gach bliain', once: 'uair amháin' },
    email: 'Seoladh ríomhphoist don admháil',
    emailWrong: 'Scríobh seoladh ríomhphoist iomlán, mar shampla aoife@example.com.',
    card: 'Cén cárta?',
    good: 'Ceann a íocann',
    refused: 'Ceann a dhiúltaítear',
    failsLater: 'Ceann a íocann anois agus a dhiúltaítear ina dhiaidh seo',
    pay: (amount) => `Íoc ${amount}`,
    cancel: 'Cealaigh agus téigh ar ais',
    wasRefused:
      'Diúltaíodh don chárta, agus níor baineadh aon rud. Roghnaigh ceann eile, nó téigh ar ais.',
    wasPaid: 'Tá sé seo íoctha.',
    back: 'Ar ais chuig an nuachtán',
    unknown: 'Níl aon rud le híoc ag an seoladh seo.',
    portalTitle: 'Do shíntiús rialta',
    running: (amount, rhythm) => `${amount} ${rhythm}`,
    nextOn: (date) => `An chéad íocaíocht eile ar ${date}.`,
    ended: 'Tá deireadh leis. Ní bhainfear aon rud eile.',
    changeCard: 'Úsáid an cárta seo feasta',
    end: 'Cuir deireadh leis',
  },
}
