import type { Catalogue } from '../i18n/index.ts'

interface HttpWords {
  /** Before the title of a page that says what went wrong. */
  readonly error: string
  readonly notFound: string
  readonly gone: string
  readonly refused: string
  readonly unavailable: string
  readonly tooMany: string
  readonly defect: string
  readonly defectText: (id: string) => string
  readonly again: string
  readonly front: string
  readonly keptTitle: string
  readonly keptText: string
  readonly keptSend: string
  readonly keptSignIn: string
}

export const words: Catalogue<HttpWords> = {
  en: {
    error: 'Error',
    notFound: 'Nothing is here',
    gone: 'No longer here',
    refused: 'This was not done',
    unavailable: 'We will be back in a moment',
    tooMany: 'A little slower, please',
    defect: 'Something went wrong on our side',
    defectText: (id) =>
      `We could not make this page. Please try again in a few minutes. If you write to us about it, give the number ${id}.`,
    again: 'Try again',
    front: 'To the front page',
    keptTitle: 'Your text is not lost',
    keptText: 'It is below. Send it again, or copy it first.',
    keptSend: 'Send it again',
    keptSignIn: 'Sign in first, in another window',
  },
  ga: {
    error: 'Earráid',
    notFound: 'Níl aon rud anseo',
    gone: 'Níl sé anseo a thuilleadh',
    refused: 'Ní dhearnadh é seo',
    unavailable: 'Beimid ar ais i gceann nóiméid',
    tooMany: 'Beagán níos moille, le do thoil',
    defect: 'Againne atá an locht, ní agatsa',
    defectText: (id) =>
      `Níorbh fhéidir linn an leathanach seo a chur le chéile. Imíonn formhór na lochtanna sin laistigh de chúpla nóiméad. Má scríobhann tú chugainn faoi, is é ${id} an uimhir.`,
    again: 'Bain triail eile as',
    front: 'Go dtí an príomhleathanach',
    keptTitle: 'Níl aon rud dár scríobh tú caillte',
    keptText: 'Tá sé thíos. Seol arís é mar atá, nó déan cóip de ar dtús.',
    keptSend: 'Seol arís é',
    keptSignIn: 'Sínigh isteach ar dtús, i bhfuinneog eile',
  },
}
