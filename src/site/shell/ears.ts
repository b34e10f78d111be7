import type { Catalogue } from '#platform/i18n'

interface EarWords {
  readonly free: string
  readonly today: string
  readonly updated: string
  readonly supporters: (count: string) => string
}

/** The few lines beside the masthead of the front. */
export const earWords: Catalogue<EarWords> = {
  en: {
    free: 'Free to read, every page',
    today: 'Today’s paper',
    updated: 'Updated',
    supporters: (count) => `More than ${count} readers pay for this newspaper`,
  },
  ga: {
    free: 'Saor in aisce, gach leathanach',
    today: 'Páipéar an lae inniu',
    updated: 'Nuashonraithe',
    supporters: (count) => `Íocann níos mó ná ${count} léitheoir as an nuachtán seo`,
  },
}
