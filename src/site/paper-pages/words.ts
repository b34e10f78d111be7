import type { Catalogue } from '#platform/i18n'

export interface PaperPageWords {
  readonly withdrawn: string
  readonly withdrawnText: string
  readonly publishedOn: string
  readonly withdrawnOn: string
  readonly corrections: string
  readonly correctionsDeck: string
  readonly noCorrections: string
}

export const words: Catalogue<PaperPageWords> = {
  en: {
    withdrawn: 'This article has been withdrawn',
    withdrawnText:
      'We regret having printed it. The comments beneath it have been closed and kept.',
    publishedOn: 'Published on',
    withdrawnOn: 'withdrawn on',
    corrections: 'Corrections and clarifications',
    correctionsDeck: 'What we got wrong, and what is right. Each stands in its article as well.',
    noCorrections: 'Nothing has had to be corrected yet.',
  },
  ga: {
    withdrawn: 'Tarraingíodh an t-alt seo siar',
    withdrawnText: 'Is oth linn gur fhoilsíomar é. Dúnadh na tráchtanna faoi, agus coinníodh iad.',
    publishedOn: 'Foilsithe',
    withdrawnOn: 'tarraingthe siar',
    corrections: 'Ceartúcháin agus soiléirithe',
    correctionsDeck:
      'Cad a bhí mícheart againn, agus cad atá ceart. Tá gach ceann ina alt féin freisin.',
    noCorrections: 'Níor ghá aon rud a cheartú fós.',
  },
}
