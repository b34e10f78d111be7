import type { Catalogue } from '#platform/i18n'

export interface PaperPageWords {
  readonly withdrawn: string
  readonly withdrawnTitle: (headline: string) => string
  readonly withdrawnLabel: string
  readonly seeCorrections: string
  readonly publishedOn: string
  readonly withdrawnOn: string
  readonly corrections: string
  readonly correctionsDeck: string
  readonly noCorrections: string
}

export const words: Catalogue<PaperPageWords> = {
  en: {
    withdrawn: 'This article has been withdrawn',
    withdrawnTitle: (headline) => `Withdrawn: ${headline}`,
    withdrawnLabel: 'Withdrawn',
    seeCorrections: 'All corrections and withdrawals',
    publishedOn: 'Published on',
    withdrawnOn: 'withdrawn on',
    corrections: 'Corrections and clarifications',
    correctionsDeck: 'What we got wrong, and what is right; and what we have withdrawn, and why.',
    noCorrections: 'There are no corrections yet.',
  },
  ga: {
    withdrawn: 'Tarraingíodh an t-alt seo siar',
    withdrawnTitle: (headline) => `Tarraingthe siar: ${headline}`,
    withdrawnLabel: 'Tarraingthe siar',
    seeCorrections: 'Gach ceartúchán agus tarraingt siar',
    publishedOn: 'Foilsithe',
    withdrawnOn: 'tarraingthe siar',
    corrections: 'Ceartúcháin agus soiléirithe',
    correctionsDeck:
      'Cad a bhí mícheart againn, agus cad atá ceart; agus cad a tharraingíomar siar, agus cén fáth.',
    noCorrections: 'Níor ghá aon rud a cheartú fós.',
  },
}
