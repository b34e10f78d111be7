import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { money, moneyWords } from '#platform/money'
import { dateWords } from '#platform/zones'
import { endSubscription } from './charge.ts'
import { type DemoSubscription, findSubscription, setCard } from './demo.queries.ts'
import { fieldsOf, type DemoServer, sendHtml } from './demo-server.ts'
import { words } from './words.ts'

const Params = z.object({ id: z.string() })
const Query = z.object({ until: z.coerce.number(), return: z.url(), key: z.string() })

/** The demonstration's portal: the giver sees to the card, or ends it. The address is a secret that lasts an hour. */
export function portalRoutes({ server, ctx }: DemoServer): void {
  const visitOf = async (request: FastifyRequest) => {
    const { id } = Params.parse(request.params)
    const query = Query.safeParse(request.query)
    if (!query.success || query.data.until < ctx.clock.now().getTime()) return undefined
    if (
      !ctx.signer.verify(
        'demo portal',
        `${id} ${query.data.until} ${query.data.return}`,
        query.data.key,
      )
    )
      return undefined
    const subscription = await findSubscription(ctx.db, id)
    return subscription && { subscription, query: query.data }
  }

  server.get('/portal/:id', async (request, reply) => {
    const visit = await visitOf(request)
    const language = ctx.settings.language
    const w = words[language]
    if (!visit)
      return sendHtml(reply, { title: w.title, language, status: 404, body: <h1>{w.unknown}</h1> })
    return sendHtml(reply, {
      title: w.title,
      language,
      body: <Portal {...visit} language={language} action={request.url} />,
    })
  })

  server.post('/portal/:id', async (request, reply) => {
    const visit = await visitOf(request)
    const { language } = ctx.settings
    if (!visit)
      return sendHtml(reply, {
        title: words[language].title,
        language,
        status: 404,
        body: <h1>{words[language].unknown}</h1>,
      })
    const fields = fieldsOf(request)
    if (fields.get('act') === 'end') await endSubscription(ctx, visit.subscription.id)
    else
      await setCard(
        ctx.db,
        visit.subscription.id,
        fields.get('card') === 'fails-later' ? 'fails-later' : 'good',
      )
    return reply.redirect(request.url, 303)
  })
}

interface PortalProps {
  readonly subscription: DemoSubscription
  readonly query: z.output<typeof Query>
  readonly language: 'en' | 'ga'
  readonly action: string
}

function Portal({ subscription, query, language, action }: PortalProps) {
  const w = words[language]
  const { amountMinor, currency, months, endedAt, nextAt, card } = subscription
  const amount = moneyWords(language, money(amountMinor, currency))
  return (
    <>
      <h1>{w.portalTitle}</h1>
      <p>{w.running(amount, w.rhythm[months === 12 ? 'annual' : 'monthly'])}</p>
      <p>{endedAt ? w.ended : w.nextOn(dateWords(language, 'UTC', nextAt))}</p>
      {endedAt ? null : (
        <form method="post" action={action}>
          <fieldset>
            <legend>{w.card}</legend>
            <label>
              <input type="radio" name="card" value="good" checked={card === 'good'} /> {w.good}
            </label>
            <label>
              <input
                type="radio"
                name="card"
                value="fails-later"
                checked={card === 'fails-later'}
              />{' '}
              {w.refused}
            </label>
          </fieldset>
          <p>
            <button type="submit">{w.changeCard}</button>{' '}
            <button type="submit" class="plain" name="act" value="end">
              {w.end}
            </button>
          </p>
        </form>
      )}
      <p>
        <a href={query.return}>{w.back}</a>
      </p>
    </>
  )
}
