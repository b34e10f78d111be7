import type { Layout } from './front.ts'

/** What layouts and their parts are called in the newsroom. */
export const layoutNames: Readonly<Record<Layout, string>> = {
  lead: 'Lead and stack',
  river: 'River',
  feature: 'Feature and stacks',
  quarters: 'Quarters',
  voices: 'Voices',
}
export const partNames: Readonly<Record<Layout, readonly string[]>> = {
  lead: ['Lead', 'Links below it', 'Stack'],
  river: [],
  feature: ['Feature', 'First stack', 'Second stack'],
  quarters: ['First quarter', 'Second quarter', 'Third quarter', 'Fourth quarter'],
  voices: ['Voices'],
}
