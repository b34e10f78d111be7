// Writes THIRD-PARTY-NOTICES from the lockfile: npm run notices
import { writeFileSync } from 'node:fs'
import { packagesInUse } from './packages.ts'

const lines = packagesInUse()
  .filter(({ isDev }) => !isDev)
  .map(({ name, version, licence }) => `${name} ${version}  ${licence}`)

writeFileSync(
  new URL('../THIRD-PARTY-NOTICES', import.meta.url),
  `Standfirst is used together with these packages, each under its own licence, whose text lies in the package.\nThe fonts in src/platform/theme/fonts are Source Serif 4 and Public Sans, both under the SIL Open Font License 1.1.\n\n${lines.join('\n')}\n`,
)
