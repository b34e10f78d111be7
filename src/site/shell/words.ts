import type { Catalogue } from '#platform/i18n'

export interface ShellWords {
  readonly skipToNews: string
  readonly skipToContent: string
  readonly signIn: string
  readonly account: string
  readonly contribute: string
  readonly sections: string
  readonly search: string
  readonly thePaper: string
  readonly about: string
  readonly ownership: string
  readonly corrections: string
  readonly contact: string
  readonly readers: string
  readonly howWeCount: string
  readonly commentsPolicy: string
  readonly rights: string
  readonly privacy: string
  readonly accessibility: string
  readonly feed: string
  readonly theme: string
  readonly themeOfSystem: string
  readonly themeLight: string
  readonly themeDark: string
  /** The last line of the page: who publishes, who edits, in whose time. */
  readonly colophon: (paper: { publisher: string; editor: string; zoneName: string }) => string
}

export const words: Catalogue<ShellWords> = {
  en: {
    skipToNews: 'Skip to the news',
    skipToContent: 'Skip to the page',
    signIn: 'Sign in',
    account: 'Your account',
    contribute: 'Contribute',
    sections: 'Sections',
    search: 'Search',
    thePaper: 'The newspaper',
    about: 'About this newspaper',
    ownership: 'Who owns us, and who pays',
    corrections: 'Corrections and clarifications',
    contact: 'Contact',
    readers: 'Readers',
    howWeCount: 'How we count supporters',
    commentsPolicy: 'Comments policy',
    rights: 'Your rights',
    privacy: 'Privacy: we do not follow you',
    accessibility: 'Accessibility',
    feed: 'The news as a feed',
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
    skipToNews: 'Léim go dtí an nuacht',
    skipToContent: 'Léim go dtí an leathanach',
    signIn: 'Sínigh isteach',
    account: 'Do chuntas',
    contribute: 'Tabhair síntiús',
    sections: 'Rannóga',
    search: 'Cuardach',
    thePaper: 'An nuachtán',
    about: 'Faoin nuachtán seo',
    ownership: 'Cé leis muid, agus cé a íocann',
    corrections: 'Ceartúcháin agus soiléirithe',
    contact: 'Teagmháil',
    readers: 'Léitheoirí',
    howWeCount: 'Conas a chomhairimid ár lucht tacaíochta',
    commentsPolicy: 'An polasaí tráchtanna',
    rights: 'Do chearta',
    privacy: 'Príobháideachas: ní leanaimid thú',
    accessibility: 'Inrochtaineacht',
    feed: 'An nuacht mar fhotha',
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
