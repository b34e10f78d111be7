import type { Catalogue } from '#platform/i18n'

interface SettingsWords {
  readonly colour: string
  readonly zone: string
  readonly currency: string
  readonly otherCurrency: (before: string, now: string) => string
  readonly undoSeconds: string
  readonly firstCommentsHeld: string
  readonly accentLight: (contrast: number) => string
  readonly accentDark: (contrast: number) => string
}

const ratio = (contrast: number) => `${contrast.toFixed(1)} : 1`

export const words: Catalogue<SettingsWords> = {
  en: {
    colour: 'A colour such as #09514a',
    zone: 'A time zone such as Europe/Dublin',
    currency: 'A currency’s three letters, such as EUR',
    otherCurrency: (before, now) =>
      `The amounts below are in ${before}. Enter amounts in ${now}, or empty those fields, and save again.`,
    undoSeconds: 'A whole number of seconds from 0 to 3,600',
    firstCommentsHeld: 'A whole number from 0 to 20',
    accentLight: (contrast) =>
      `This colour is too pale: white text on it, and text in it on white, have a contrast of ${ratio(contrast)}. At least 4.5 : 1 is required. Choose a darker colour.`,
    accentDark: (contrast) =>
      `This colour is too dark: it has a contrast of ${ratio(contrast)} with the dark background. At least 4.5 : 1 is required. Choose a paler colour.`,
  },
  ga: {
    colour: 'Dath ar nós #09514a',
    zone: 'Crios ama ar nós Europe/Dublin',
    currency: 'Trí litir an airgeadra, ar nós EUR',
    otherCurrency: (before, now) =>
      `Scríobhadh na méideanna thíos in ${before}. Scríobh na cinn chearta in ${now}, nó fág na réimsí sin folamh, agus sábháil arís.`,
    undoSeconds: 'Slánuimhir soicindí ó 0 go 3,600',
    firstCommentsHeld: 'Slánuimhir ó 0 go 20',
    accentLight: (contrast) =>
      `Tá an dath seo róbhán: ${ratio(contrast)} an chodarsnacht atá aige, agus teastaíonn 4.5 : 1 ó léitheoirí. Roghnaigh dath níos dorcha.`,
    accentDark: (contrast) =>
      `Tá an dath seo ródhorcha: ${ratio(contrast)} an chodarsnacht atá aige leis an bpáipéar dorcha, agus teastaíonn 4.5 : 1 ó léitheoirí. Roghnaigh dath níos gile.`,
  },
}
