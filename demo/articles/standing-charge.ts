import { ago } from '../moment.ts'
import { article, lead } from './article.ts'
import { body, crossHead, factBox, numbered, p, quotation } from './body.ts'

export const standingCharge = article({
  headline: 'Electricity bills: who pays the standing charge, and why it grew',
  standfirst:
    'It is there before you have boiled a kettle. Five questions about the line on the bill that cannot be saved on, answered with a pencil',
  section: 'business',
  topics: ['costOfLiving', 'energy'],
  authors: ['hanne'],
  published: ago({ hours: 6, minutes: 20 }),
  updated: ago({ hours: 1, minutes: 50 }),
  leadPicture: lead('pylonsDusk'),
  corrections: [
    {
      at: ago({ hours: 1, minutes: 50 }),
      by: 'sive',
      words:
        'This article first said that rural households pay a standing charge €112 higher than urban ones. That was the figure before tax; with tax the difference is €127. It also gave the number of households on the rural rate as 510,000, which is the figure for 2019. It is 538,000.',
    },
  ],
  body: body(
    p(
      'Teresa Bolger’s last bill came to €184.30. She is careful by nature and widowed by circumstance: one room heated, the immersion on a timer, a slow cooker instead of the oven. She read the meter herself on the first and last day. What she had used, at the price printed, was worth €119. She rang to ask about the rest.',
    ),
    p('“The girl was very nice,” she says. “She told me that it was for having a house.”'),
    p(
      'That is very nearly right. The standing charge is what a household pays to be connected at all, whether or not anything flows. Over the past three years it has grown faster than the price of the electricity itself. We took the questions that readers sent us to the regulator, to three suppliers, and to a man who used to set the rate.',
    ),

    crossHead('What is in it?'),
    p('On an average bill the charge is made up of four things, in this order of size:'),
    numbered(
      'The wires and poles between the last big transformer and your gable, which belong to the network company and are paid for by everybody on them.',
      'The high-voltage lines and the people who keep the system in balance, day and night.',
      'The supplier’s own costs: meters read, bills sent, telephones answered, debts written off.',
      'A levy that pays for power stations to stand ready and for wind and sun to be bought at a fixed price. It has been negative twice, when the market was dear, and was then paid back.',
    ),
    p(
      'Only the third is in the supplier’s gift. The others are set by the regulator each autumn and passed on, with tax.',
    ),

    crossHead('Why did it grow?'),
    p(
      'Because we use less. A network costs much the same to run whether it carries a great deal or a little. As houses are insulated, and as roofs get panels of their own, the same poles are paid for out of fewer units; and since the unit price is the one that people compare, suppliers have found it wiser to put the difference where nobody looks.',
    ),
    quotation(
      [
        'There was a view that the customer chooses by the unit rate. So the unit rate is where you were sharp and the standing charge was where you lived. I am not proud of it. It was not my idea either.',
      ],
      'A former head of pricing at one of the large suppliers',
    ),
    p(
      'Of fourteen tariffs that we compared, the one with the lowest unit price had the second-highest standing charge. For a household of two it was the cheapest. For Mrs Bolger it would have been the dearest but one.',
    ),

    crossHead('Who pays more than their share?'),
    p(
      'Two groups, by the regulator’s own reckoning. People who live alone and use little; and people in the country, where there are more poles to a house. Some 538,000 households are on what is called the rural rate, and it is €127 a year more than the urban one. Whether you are rural is decided by the density of the network round you. The border runs, in one case known to this newspaper, down the middle of a semi-detached house in Clara.',
    ),

    crossHead('Could it be done otherwise?'),
    p(
      'It could. In parts of Belgium part of the charge depends on your highest quarter of an hour in the month, which rewards those who do not run everything at once. Others ask more from large users and nothing from the first few units. Each such change makes somebody pay who now does not, and the regulator has to say whom. It has been consulting about it since the spring before last. The next paper is due this year.',
    ),

    crossHead('What can I do meanwhile?'),
    p(
      'Add the two figures up. Take the units on last year’s bills, multiply, put the standing charge on top, and compare only the sum. If you use less than about 2,100 units a year the charge matters more to you than the price. Tell your supplier if somebody in the house depends on a machine or is over sixty-six and alone; there is a register, and being on it cannot cost you anything.',
    ),
    factBox(
      'The sum, for Mrs Bolger',
      ['Used', '340 units in two months at 35 cent: €119.00'],
      ['Standing charge', '€49.70'],
      ['Levy', '€6.54'],
      ['Tax', '€9.06, at a reduced rate'],
      ['In all', '€184.30'],
    ),
    p(
      'Mrs Bolger did the sum on the back of the envelope that the bill came in. She has changed supplier, and saves €61 a year. She rang the girl to tell her. “She said she’d do it herself only she gets the staff rate.”',
    ),
  ),
})
