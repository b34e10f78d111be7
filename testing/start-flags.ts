import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { scripts: { start: string } }

/** What `npm start` tells Node.js, for whatever starts the program otherwise. */
export const startFlags = scripts.start.split(' ').filter((word) => word.startsWith('--'))
