import type { Catalogue } from '#platform/i18n'

interface Words {
  /** Beneath a picture: Photograph: Aoife Lindqvist / OPA */
  readonly photograph: (credit: string) => string
  /** Name of a ruled box that has no heading. */
  readonly factBox: string
}

/** Words that readers read in an article's text. */
export const words: Catalogue<Words> = {
  en: {
    photograph: (credit) => `Photograph: ${credit}`,
    factBox: 'In brief',
  },
  ga: {
    photograph: (credit) => `Grianghraf: ${credit}`,
    factBox: 'Go hachomair',
  },
}
