import type { Catalogue } from '#platform/i18n'
import { en } from './words.en.ts'
import { ga } from './words.ga.ts'
import type { ContributionsWords } from './words-of-giving.ts'

export const words: Catalogue<ContributionsWords> = { en, ga }
