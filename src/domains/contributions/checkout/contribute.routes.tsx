import { hour } from '#platform/clock'
import { type App, cachedPage, formRoute, rateLimit, seeOther } from '#platform/http'
import { type Gateways, presentGateway } from '../gateways/gateways.ts'
import { offerOf } from './amounts.ts'
import { contributePage } from './contribute-page.tsx'
import { giveFields, readGiveForm } from './read-give-form.ts'
import { startCheckout } from './start-checkout.ts'

// Thieves try stolen cards on pages like this one: few tries, before anything reaches the gateway. An
// office or a mobile network has many givers behind one address.
const limits = [
  rateLimit('contribution', { limit: 20, per: hour }, { only: 'people' }),
  rateLimit('contribution', { limit: 200, per: hour }, { only: 'addresses' }),
]

/** The page of giving, and the form that leads to the gateway's own page. */
export function contributeRoutes(app: App, gateways: Gateways): void {
  const gateway = presentGateway(gateways)
  const isOpen = gateway !== undefined

  cachedPage(app, '/contribute', {}, (ctx) => contributePage(ctx, isOpen))

  formRoute(
    app,
    '/contributions',
    {
      access: 'public',
      form: () => giveFields,
      before: limits,
      show: ({ ctx }, refused) => contributePage(ctx, isOpen, refused),
    },
    async ({ ctx, form, language }) => {
      const gift = readGiveForm(form, language, offerOf(ctx.settings))
      if (!gift.ok)
        return {
          ...(await contributePage(ctx, isOpen, { values: valuesOf(form), issues: gift.issues })),
          status: 422,
        }
      const { url } = await startCheckout(ctx, gateway, { ...gift.value, language })
      return seeOther(url)
    },
  )
}

const valuesOf = (form: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
