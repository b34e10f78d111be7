/** How often a reader gives. */
export type Rhythm = 'once' | 'monthly' | 'annual'
export const rhythms = ['monthly', 'annual', 'once'] as const satisfies readonly Rhythm[]

/** The words that forms and their style sheet use for a rhythm: `often=month`. */
export const oftenOf = { monthly: 'month', annual: 'year', once: 'once' } as const satisfies Record<
  Rhythm,
  string
>
export type Often = (typeof oftenOf)[Rhythm]
export const rhythmOf: Record<Often, Rhythm> = { month: 'monthly', year: 'annual', once: 'once' }
