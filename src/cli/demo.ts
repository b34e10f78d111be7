import type { Command } from './command.ts'
import { printSignIns } from './sign-ins.ts'
import { defaultSettings } from '#platform/settings'
import { Stop } from './stop.ts'
import { withPaper } from './with-paper.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Loads the demo edition into an empty embedded paper on this machine. */
export const demo: Command = async (_args, composition) =>
  withPaper(composition, async (paper, { config, opened }) => {
    if (!opened.isEmbedded || !config.isLoopback) {
      throw new Stop(
        'The demo edition needs an embedded database and a loopback SITE_URL, because this program prints its passwords.',
      )
    }
    if (paper.runtime.settings().name !== defaultSettings.name)
      throw new Stop(
        'There is already a paper here. Set DATA_DIR to an empty folder, for example DATA_DIR=./demo-data.',
      )
    await composition.loadDemo(paper)
    printSignIns(paper, composition, say)
    return 0
  })
