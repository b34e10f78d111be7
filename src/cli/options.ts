import { parseArgs } from 'node:util'
import { Stop } from './stop.ts'

/** The options of a command, each with a value; an unknown one is named. */
export function optionsOf<const N extends string>(
  args: readonly string[],
  names: readonly N[],
): { given: Partial<Record<N, string>>; rest: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      allowPositionals: true,
    })
    return { given: values as Partial<Record<N, string>>, rest: positionals }
  } catch (error) {
    throw new Stop(
      `${error instanceof Error ? error.message : String(error)}\nThe options are: ${names.map((name) => `--${name}`).join(', ')}.`,
    )
  }
}
