import type { Catalogue } from '#platform/i18n'

export const signOutWords: Catalogue<{
  readonly warning: (count: number) => string
  readonly stay: string
  readonly delete: string
}> = {
  en: {
    warning: (count) =>
      count === 1
        ? 'A text that you have not sent is kept in this browser. Signing out deletes it.'
        : `${count} texts that you have not sent are kept in this browser. Signing out deletes them.`,
    stay: 'Stay signed in',
    delete: 'Sign out and delete',
  },
  ga: {
    warning: (count) =>
      count === 1
        ? 'Tá téacs nár sheol tú coinnithe sa bhrabhsálaí seo. Scriosfar é má shíníonn tú amach.'
        : `Tá téacsanna nár sheol tú (${count}) coinnithe sa bhrabhsálaí seo. Scriosfar iad má shíníonn tú amach.`,
    stay: 'Fan sínithe isteach',
    delete: 'Sínigh amach agus scrios',
  },
}
