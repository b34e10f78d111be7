// A process of its own that builds for browsers and ends, so that the bundlers' memory ends with it:
// node builder.ts '{"islands": {…}, "styles": {…}}' FOLDER
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AssetSources } from './assets.ts'
import { bundleIslands } from './bundle-islands.ts'
import { bundleStyles } from './bundle-styles.ts'
import { packAll } from './pack.ts'

const [sources = '{}', folder = '.'] = process.argv.slice(2)
const { islands, styles }: AssetSources = JSON.parse(sources)
const names = { ...(await bundleIslands(islands, folder)), ...(await bundleStyles(styles, folder)) }
packAll(folder)
writeFileSync(join(folder, 'names.json'), JSON.stringify(names, null, 2))
