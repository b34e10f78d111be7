import { type Catalogue, number, plural } from '#platform/i18n'

export interface FrontWords {
  readonly topStories: string
  readonly latest: string
  readonly allOfToday: string
  readonly allOf: (day: string) => string
  /** What an opinion piece is that nobody signs. */
  readonly leadingArticle: string
  /** What stands before the names of the writers; Irish prints the names alone. */
  readonly by: string
  readonly inPlace: (place: string) => string
  readonly moreFrom: (section: string) => string
  readonly comments: (count: number) => string
  readonly articles: string
  readonly nothingYet: string
  readonly nothingYetText: string
  readonly nothingHere: string
  readonly nothingHereText: string
  readonly nothingOnDay: string
  readonly toTheFront: string
  readonly older: string
  readonly newest: string
  readonly pages: string
  readonly feed: string
}

export const words: Catalogue<FrontWords> = {
  en: {
    topStories: 'Top stories',
    latest: 'Latest',
    allOfToday: 'All of today’s news',
    allOf: (day) => `All the news of ${day}`,
    leadingArticle: 'Leading article',
    by: 'By ',
    inPlace: (place) => `in ${place}`,
    moreFrom: (section) => `More from ${section}`,
    comments: (count) =>
      plural('en', count, { one: '1 comment', other: `${number('en', count)} comments` }),
    articles: 'Articles',
    nothingYet: 'The first edition is being written',
    nothingYetText:
      'Nothing has been published here yet. Come back soon: it will be free to read, for everyone.',
    nothingHere: 'Nothing has been published here yet',
    nothingHereText: 'Articles will appear here.',
    nothingOnDay: 'Nothing was published on this day',
    toTheFront: 'To the front page',
    older: 'Older articles',
    newest: 'The newest',
    pages: 'Pages of this list',
    feed: 'Follow this page as a feed',
  },
  ga: {
    topStories: 'Príomhscéalta',
    latest: 'Is déanaí',
    allOfToday: 'Nuacht an lae inniu ar fad',
    allOf: (day) => `Nuacht ar fad: ${day}`,
    leadingArticle: 'Eagarfhocal',
    by: '',
    inPlace: (place) => `(${place})`,
    moreFrom: (section) => `Tuilleadh: ${section}`,
    comments: (count) =>
      plural('ga', count, {
        one: 'Trácht amháin',
        two: `${number('ga', count)} thrácht`,
        few: `${number('ga', count)} thrácht`,
        many: `${number('ga', count)} dtrácht`,
        other: `${number('ga', count)} trácht`,
      }),
    articles: 'Ailt',
    nothingYet: 'Tá an chéad eagrán á scríobh',
    nothingYetText:
      'Níor foilsíodh aon rud anseo fós. Fill go luath: beidh sé saor in aisce le léamh, do chách.',
    nothingHere: 'Níor foilsíodh aon rud anseo fós',
    nothingHereText: 'A luaithe a bheidh alt ann, beidh sé le fáil anseo.',
    nothingOnDay: 'Níor foilsíodh aon rud an lá seo',
    toTheFront: 'Go dtí an príomhleathanach',
    older: 'Ailt níos sine',
    newest: 'Na cinn is nua',
    pages: 'Leathanaigh an liosta seo',
    feed: 'Lean an leathanach seo mar fhotha',
  },
}
