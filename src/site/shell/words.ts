import type { FooterColumn } from '#platform/footer'
import type { Catalogue, Language } from '#platform/i18n'

export interface ShellWords {
  readonly language: Language
  readonly skipToNews: string
  readonly skipToContent: string
  readonly signIn: string
  readonly account: string
  readonly contribute: string
  readonly sections: string
  readonly search: string
  readonly footer: Readonly<Record<FooterColumn, string>>
  readonly theme: string
  readonly themeOfSystem: string
  readonly themeLight: string
  readonly themeDark: string
  /** The last line of the page: who publishes, who edits, in whose time. */
  readonly colophon: (paper: { publisher: string; editor: string; zoneName: string }) => string
}

export const words: Catalogue<ShellWords> = {
  en: {
    language: 'en',
    skipToNews: 'Skip to the news',
    skipToContent: 'Skip to the page',
    signIn: 'Sign in',
    account: 'Your account',
    contribute: 'Contribute',
    sections: 'Sections',
    search: 'Search',
    footer: { paper: 'The newspaper', readers: 'Readers', rights: 'Your rights' },
    theme: 'Colours',
    themeOfSystem: 'as on this device',
    themeLight: 'light',
    themeDark: 'dark',
    colophon: ({ publisher, editor, zoneName }) =>
      [
        publisher && `Published by ${publisher}.`,
        editor && `Editor: ${editor}.`,
        `Times are given in ${zoneName}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  ga: {
    language: 'ga',
    skipToNews: 'Léim go dtí an nuacht',
    skipToContent: 'Léim go dtí an leathanach',
    signIn: 'Sínigh isteach',
    account: 'Do chuntas',
    contribute: 'Tabhair síntiús',
    sections: 'Rannóga',
    search: 'Cuardach',
    footer: { paper: 'An nuachtán', readers: 'Léitheoirí', rights: 'Do chearta' },
    theme: 'Dathanna',
    themeOfSystem: 'mar atá ar an ngléas seo',
    themeLight: 'geal',
    themeDark: 'dorcha',
    colophon: ({ publisher, editor, zoneName }) =>
      [
        publisher && `Foilsithe ag ${publisher}.`,
        editor && `Eagarthóir: ${editor}.`,
        `Amanna: ${zoneName}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
}
