import { ago, on } from '../../moment.ts'
import { article } from '../article.ts'
import { body, numbered, p } from '../body.ts'

export const moscowDemands = article({
  headline: 'What Moscow is asking for, point by point',
  standfirst:
    'Two draft treaties, seventeen articles, and three sentences on which the rest depends',
  section: 'world',
  topics: ['russia', 'nato', 'ukraine', 'diplomacy'],
  kicker: 'Explained',
  authors: ['orla'],
  published: on('2022-01-21T12:05:00Z'),
  body: body(
    p(
      'On 17 December Russia did something unusual in diplomacy: it published what it wanted, in full, before anybody had sat down to talk. There are two drafts, one of a treaty with the United States and one of an agreement with Nato. Most of what is in them could be discussed. Three points decide whether it will be.',
    ),
    numbered(
      '**No further members.** The alliance is to give up taking in new countries, Ukraine by name. Its founding treaty leaves the door open to any European state, and to change that would need all thirty members.',
      '**Back to 1997.** Countries that were members when Nato and Russia signed their Founding Act are to have no forces in those that came later: Poland, the Baltic states, Romania and others.',
      '**No missiles within reach.** Neither side is to put medium-range missiles where they could strike the other. This is the point on which arms controllers on both sides think that something might be done.',
    ),
    p(
      'The drafts offer in return that Russia should accept the same limits. Western officials note that it would be giving up places where it has nothing for places where they have something.',
    ),
  ),
})

export const balticIce = article({
  headline: 'Icebreaker shared by two Baltic ports frees nineteen ships in a night',
  standfirst: 'The captain answers to both harbour masters, and on this occasion to neither',
  section: 'world',
  topics: ['baltic', 'ports'],
  authors: [],
  agency: 'opa',
  dateline: 'Pärnu',
  published: ago({ hours: 2, minutes: 9 }),
  body: body(
    p(
      'Nineteen ships that had been held for three days by drifting ice in the Gulf of Riga reached port overnight behind a single icebreaker, which Estonia and Latvia have shared since last winter to save money.',
    ),
    p(
      'By the terms of the lease she works for each country on alternate days. The ice came in at midnight, on the border of both. The captain said that she had tried to ring, and had then gone to sea.',
    ),
    p('The two harbour masters are to meet on Monday to agree what she ought to have done.'),
  ),
})

export const nightTrains = article({
  headline: 'Night trains: nine countries agree on one ticket',
  standfirst:
    'You will be able to sleep from Ostend to Trieste on a single piece of paper. The beds come later',
  section: 'world',
  topics: ['railways', 'diplomacy'],
  authors: ['orla'],
  dateline: 'Vienna',
  published: ago({ hours: 8, minutes: 15 }),
  body: body(
    p(
      'Transport ministers from nine countries have agreed that a night train crossing several of them shall have one ticket, one price, and one office that answers when it is late. Until now a passenger from Ostend to Trieste needed four, and had been told by the last of them that the first was to blame.',
    ),
    p(
      'The agreement says nothing of carriages. Of those that can run on all nine networks there are 214, most of them older than the ministers. A fund is to be discussed next spring.',
    ),
    p('Ireland attended as an observer. Its delegation had come by air.'),
  ),
})
