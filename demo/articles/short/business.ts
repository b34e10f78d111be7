import { ago } from '../../moment.ts'
import { article } from '../article.ts'
import { body, p, quotation } from '../body.ts'

export const growthForecast = article({
  headline: 'Central bank leaves its growth forecast where it was, and says why',
  standfirst: 'Households are saving, exporters are waiting, and nobody is quite wrong',
  section: 'business',
  topics: ['economy', 'costOfLiving'],
  authors: ['hanne'],
  published: ago({ minutes: 41 }),
  body: body(
    p(
      'The Central Bank expects the domestic economy to grow by 2.3 per cent this year, the figure that it gave in the last quarter. It is the first time in two years that it has not moved it, and the bank felt that this called for an explanation.',
    ),
    p(
      'Wages are rising a little faster than prices, it says, but people are putting the difference by. The savings rate stands at 13.4 per cent. Exporters have orders and are slow to hire. Each of these would alter the forecast; together they cancel out.',
    ),
    p(
      'Asked what would change it, the bank’s chief economist named one thing, the price of gas, and declined to name a second.',
    ),
  ),
})

export const barleyPrice = article({
  headline: 'Barley growers near a deal with maltsters on a three-year price',
  standfirst: 'A floor, a ceiling, and a clause about rain',
  section: 'business',
  topics: ['farming', 'economy'],
  authors: ['hanne'],
  dateline: 'Athy',
  published: ago({ hours: 6, minutes: 55 }),
  body: body(
    p(
      'Growers of malting barley and the three firms that buy it are within four euro a tonne of an agreement that would fix the price for three harvests, something that neither side has wanted since 2009.',
    ),
    p(
      'There would be a floor of €218 and a ceiling of €262. Between the two the price follows the market in Rouen. If it rains for more than eleven days in August the protein limit is eased, which growers had sought for as long as anyone remembers.',
    ),
    quotation(
      [
        'We have each made money off the other by turns. It would be a novelty to do it in the same year.',
      ],
      'Lar Cogan, who grows forty hectares outside Athy',
    ),
    p('The last meeting is planned for Friday week.'),
  ),
})

export const creditUnion = article({
  headline: 'The last bank in Callan shuts, and the credit union buys the counter',
  standfirst: 'Also the clock, the night safe and, for one day a week, the manager',
  section: 'business',
  topics: ['economy', 'costOfLiving'],
  authors: ['hanne'],
  dateline: 'Callan',
  published: ago({ hours: 8, minutes: 5 }),
  body: body(
    p(
      'The town’s last bank closed its door at four on Friday. On Monday the same door opens again under the name of the credit union, which has taken the lease, the mahogany counter and nine of every ten accounts that were left.',
    ),
    p(
      'Shopkeepers had asked for one thing above all, somewhere to lodge coins. The bank’s machine for that was to be sold for scrap. It cost the credit union €400, and a member who mends milking parlours has it working.',
    ),
    p(
      'The former manager, who lives in the town, will advise on mortgages on Thursdays. He has been told that he may keep his chair.',
    ),
  ),
})

export const shortWeek = article({
  headline: 'A knitwear firm tries four days a week and cannot find what it lost',
  standfirst:
    'Output is the same, sick leave is down by half, and the accountant has counted twice',
  section: 'business',
  topics: ['economy'],
  kicker: 'Work',
  authors: ['hanne'],
  dateline: 'Ardara',
  published: ago({ hours: 13, minutes: 5 }),
  body: body(
    p(
      'After six months on a four-day week at five days’ pay, the forty-one people at a knitwear firm in Ardara are making as many jumpers as before. The owner, who had expected to lose a tenth and to bear it, has asked her accountant to look for the mistake.',
    ),
    p(
      'He has found two differences. Fewer people are sick, and the machines, which are serviced on Fridays now, break down less. A third he cannot put a figure on: meetings have stopped, he says, because nobody could agree on a day for them.',
    ),
  ),
})
