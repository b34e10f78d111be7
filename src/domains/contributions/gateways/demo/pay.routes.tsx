import { z } from 'zod'
import { payCheckout, refuseCheckout } from './charge.ts'
import { findCheckout } from './demo.queries.ts'
import { fieldsOf, type DemoServer, sendHtml } from './demo-server.ts'
import { PaidPage, PayPage } from './pay.view.tsx'
import { words } from './words.ts'

const Params = z.object({ id: z.string() })
const cards = ['good', 'refused', 'fails-later'] as const

/** The hosted page: what a card would do is chosen instead of typed. */
export function payRoutes({ server, ctx }: DemoServer): void {
  server.get('/pay/:id', async (request, reply) => {
    const checkout = await findCheckout(ctx.db, Params.parse(request.params).id)
    if (!checkout)
      return sendHtml(reply, {
        title: words.en.title,
        language: 'en',
        status: 404,
        body: <h1>{words.en.unknown}</h1>,
      })
    const { language, state } = checkout
    const body =
      state === 'completed' ? <PaidPage checkout={checkout} /> : <PayPage checkout={checkout} />
    return sendHtml(reply, { title: words[language].title, language, body })
  })

  server.post('/pay/:id', async (request, reply) => {
    const checkout = await findCheckout(ctx.db, Params.parse(request.params).id)
    if (!checkout)
      return sendHtml(reply, {
        title: words.en.title,
        language: 'en',
        status: 404,
        body: <h1>{words.en.unknown}</h1>,
      })
    const fields = fieldsOf(request)
    if (fields.get('act') === 'cancel') return reply.redirect(checkout.cancelUrl, 303)
    const { language } = checkout
    const again = (wrong: 'card' | 'email', email: string) =>
      sendHtml(reply, {
        title: words[language].title,
        language,
        status: 422,
        body: <PayPage checkout={checkout} email={email} wrong={wrong} />,
      })
    const email = (fields.get('email') ?? '').trim()
    if (!z.email().max(320).safeParse(email).success) return again('email', email)
    const card = z.enum(cards).catch('good').parse(fields.get('card'))
    if (card === 'refused') {
      await refuseCheckout(ctx, checkout)
      return again('card', email)
    }
    await payCheckout(ctx, checkout, { email, card })
    return reply.redirect(checkout.returnUrl, 303)
  })
}
