import { z } from 'zod'
import { amountTexts, suitableAmounts } from '#domains/contributions'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, type Refused, seeOther } from '#platform/http'
import { page } from '#platform/pages'
import { SettingsForm } from './settings-form.ts'
import { SettingsView } from './settings.view.tsx'
import { act } from '../newsroom.policy.ts'
import { saveSettings } from './save-settings.ts'

/** What the newsroom sets about its paper. */
export function settingsRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/settings',
    { access: act('setting.change'), query: z.object({ saved: z.string().optional() }) },
    async ({ ctx, query }) =>
      settingsPage(ctx, { values: valuesOf(ctx), issues: [] }, query.saved !== undefined),
  )

  formRoute(
    app,
    '/newsroom/settings',
    {
      access: act('setting.change'),
      form: SettingsForm,
      show: async ({ ctx }, refused) => settingsPage(ctx, refused, false),
    },
    async ({ ctx, form }) => {
      await saveSettings(ctx, form)
      return seeOther('/newsroom/settings?saved=yes')
    },
  )
}

function valuesOf({ settings: { ownAmounts, ...settings } }: Context): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])),
    ...amountTexts({ ownAmounts, currency: settings.currency }),
    amountsIn: ownAmounts?.currency ?? '',
  }
}

const settingsPage = (ctx: Context, refused: Refused, isSaved: boolean) =>
  page({
    shell: 'newsroom',
    current: 'settings',
    title: 'Settings',
    body: (
      <SettingsView
        {...refused}
        isSaved={isSaved}
        whereEmpty={{ ...suitableAmounts(ctx.settings.currency) }}
      />
    ),
  })
