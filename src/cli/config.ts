import { type Config, parseConfig } from '#platform/config'
import { Stop } from './stop.ts'

/** The configuration, or a stop that names each variable, what is wrong and an example. */
export function configuration(): Config {
  const parsed = parseConfig(process.env)
  if (parsed.ok) return parsed.value
  const lines = parsed.issues.map(({ field, message }) => `  ${field} ${message}`)
  throw new Stop(`The configuration is not valid:\n${lines.join('\n')}`)
}
