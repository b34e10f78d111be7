import { changeSettings, defaultSettings, settingsSchema } from '#platform/settings'
import type { Command } from './command.ts'
import { optionsOf } from './options.ts'
import { Stop } from './stop.ts'
import { withPaper } from './with-paper.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Makes an empty paper: its settings, and a one-time link for the first administrator. */
export const init: Command = async (args, composition) => {
  const { given } = optionsOf(args, [
    'name',
    'zone',
    'language',
    'currency',
    'admin-name',
    'admin-email',
  ])
  const { name, 'admin-name': adminName, 'admin-email': adminEmail } = given
  if (!name || !adminName || !adminEmail) {
    throw new Stop(
      'init needs --name, --admin-name and --admin-email, for example: npx standfirst init --name "The Paper" --admin-name "Ada Byrne" --admin-email ada@paper.example',
    )
  }
  const settings = settingsSchema.safeParse({
    ...defaultSettings,
    name,
    zone: given.zone ?? defaultSettings.zone,
    language: given.language ?? defaultSettings.language,
    currency: given.currency ?? defaultSettings.currency,
  })
  if (!settings.success) {
    throw new Stop(
      settings.error.issues
        .map((issue) => `--${issue.path.join('.')}: ${issue.message}`)
        .join('\n'),
    )
  }
  return withPaper(composition, async (paper) => {
    if (paper.runtime.settings().name !== defaultSettings.name)
      throw new Stop('There is already a paper here. init needs an empty place.')
    const ctx = paper.context({ kind: 'system', name: 'init' })
    await changeSettings(ctx, settings.data)
    const link = await composition.firstAdministrator(paper, { name: adminName, email: adminEmail })
    say(
      `${name} was created. Start it (npm start), then open this link once, within seven days, to set the administrator's password:\n  ${link}`,
    )
    return 0
  })
}
