import { defineRefusals } from '../refusals/index.ts'

/** The two answers to whoever may not do something. */
export const refuse = defineRefusals({
  'platform.sign_in': {
    kind: 'sign_in',
    en: () => 'Please sign in first.',
    ga: () => 'Sínigh isteach ar dtús, le do thoil.',
  },
  'platform.not_allowed': {
    kind: 'forbidden',
    en: ({ to, who }) => `Your account may not ${to}. ${who} may.`,
    ga: () => 'Níl cead ag do chuntas é seo a dhéanamh.',
  },
})
