import { type Catalogue, plural } from '#platform/i18n'

interface ArticleWords {
  readonly by: string
  readonly inPlace: (place: string) => string
  readonly published: string
  readonly updated: string
  readonly minutes: (minutes: number) => string
  readonly share: string
  readonly copyAddress: string
  readonly copied: string
  readonly byEmail: string
  readonly print: string
  readonly comments: (count: number) => string
  readonly writeFirst: string
  readonly corrected: (when: string) => string
  readonly correction: string
  readonly topics: string
  readonly readNext: string
  readonly withdrawnNote: string
}

export const words: Catalogue<ArticleWords> = {
  en: {
    by: 'By',
    inPlace: (place) => `in ${place}`,
    published: 'Published',
    updated: 'Updated',
    minutes: (minutes) =>
      plural('en', minutes, { one: '1 minute’s reading', other: `${minutes} minutes’ reading` }),
    share: 'Share',
    copyAddress: 'Copy the address',
    copied: 'The address is copied',
    byEmail: 'Send by e-mail',
    print: 'Print',
    comments: (count) => plural('en', count, { one: '1 comment', other: `${count} comments` }),
    writeFirst: 'Write the first comment',
    corrected: (when) => `Corrected ${when}`,
    correction: 'Correction',
    topics: 'Topics',
    readNext: 'Read next',
    withdrawnNote: 'Withdrawn',
  },
  ga: {
    by: 'Le',
    inPlace: (place) => `(${place})`,
    published: 'Foilsithe',
    updated: 'Nuashonraithe',
    minutes: (minutes) =>
      plural('ga', minutes, {
        one: '1 nóiméad léitheoireachta',
        many: `${minutes} nóiméad léitheoireachta`,
        other: `${minutes} nóiméad léitheoireachta`,
      }),
    share: 'Roinn',
    copyAddress: 'Cóipeáil an seoladh',
    copied: 'Tá an seoladh cóipeáilte',
    byEmail: 'Seol le ríomhphost',
    print: 'Priontáil',
    comments: (count) =>
      plural('ga', count, {
        one: 'Trácht amháin',
        two: `${count} thrácht`,
        few: `${count} thrácht`,
        many: `${count} dtrácht`,
        other: `${count} trácht`,
      }),
    writeFirst: 'Scríobh an chéad trácht',
    corrected: (when) => `Ceartaithe ${when}`,
    correction: 'Ceartú',
    topics: 'Ábhair',
    readNext: 'Léigh ina dhiaidh seo',
    withdrawnNote: 'Tarraingthe siar',
  },
}
