import type { Check } from '#platform/checks'
import type { Context } from '#platform/context'

/** What doctor says of one thing. */
export interface Finding {
  readonly isWell: boolean
  readonly words: string
}

/** Counts everything again; a check that cannot be made is a finding, and the others go on. */
export async function recount(ctx: Context, checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, examine } of checks) {
    try {
      const wrong = await examine(ctx)
      if (wrong.length === 0) findings.push({ isWell: true, words: name })
      for (const words of wrong) findings.push({ isWell: false, words })
    } catch (error) {
      findings.push({
        isWell: false,
        words: `${name}: this cannot be checked now, ${reason(error)}`,
      })
    }
  }
  return findings
}

/** Brings what is derived back to what it is derived from; a sentence for each thing that was changed. */
export async function mend(ctx: Context, checks: readonly Check[]): Promise<string[]> {
  const mended: string[] = []
  for (const check of checks) {
    try {
      const words = await check.mend?.(ctx)
      if (words !== undefined) mended.push(words)
    } catch (error) {
      mended.push(`${check.name}: this cannot be repaired now, ${reason(error)}`)
    }
  }
  return mended
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
