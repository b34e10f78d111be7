import { ago, on } from '../../moment.ts'
import { article, lead } from '../article.ts'
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

export const lakeGauge = article({
  headline: 'After sixty years of two answers, Lake Geneva is to have one level',
  standfirst:
    'The Swiss measured it at one end and the French at the other. They differed by four centimetres and a treaty',
  section: 'world',
  topics: ['water', 'diplomacy'],
  authors: ['orla'],
  dateline: 'Geneva',
  published: ago({ hours: 5, minutes: 5 }),
  leadPicture: lead('genevaLake', {
    caption: 'The lake at Geneva, where one of the two gauges has stood since 1963. File picture.',
  }),
  body: body(
    p(
      'Switzerland and France have agreed to believe the same gauge. From the new year the level of the lake between them will be read at a single post off Saint-Sulpice, in the middle of the northern shore, and both governments will open and shut their sluices by it.',
    ),
    p(
      'Until now each read its own. The two never agreed, since the wind tilts the water, and in a dry summer the difference decided who might fill a reservoir. Officials on both sides kept a drawer of letters about it. The oldest is from 1964 and is still marked urgent.',
    ),
    p(
      'The new post was chosen by a fisherman, who was asked where the lake is flattest and rowed the delegations out to show them.',
    ),
  ),
})

export const oneClock = article({
  headline: 'Parliament votes to stop changing the clocks, and not on which time to stop',
  standfirst: 'The motion passed by 402 to 211. Article two, which names the hour, is blank',
  section: 'world',
  topics: ['diplomacy'],
  kicker: 'Europe',
  authors: ['orla'],
  dateline: 'Strasbourg',
  published: ago({ hours: 9, minutes: 50 }),
  body: body(
    p(
      'The European Parliament has voted for the third time to give up changing the clocks twice a year. The vote was clear. What was not settled is whether the clocks are to stay on summer time or on winter time, on which members from the north and from the south have opposite views, each with a dairy farmer to support it.',
    ),
    p(
      'The text now goes to the governments, who have had the last one since 2019. A diplomat who has followed it from the beginning said that it was the only file on her desk that was moved forward and back every six months.',
    ),
  ),
})

export const polderVote = article({
  headline: 'Dutch village votes by eleven to let its polder flood again',
  standfirst: 'Their grandfathers pumped it dry. The sea, it was felt, had asked politely',
  section: 'world',
  topics: ['water', 'farming'],
  authors: [],
  agency: 'opa',
  dateline: 'Terneuzen',
  published: ago({ hours: 10, minutes: 15 }),
  body: body(
    p(
      'Voters in a village on the Western Scheldt have agreed, by 214 to 203, that 90 hectares of farmland won from the estuary in 1926 shall be given back to it. A new dyke is to be built behind them first, higher than the old one and a kilometre further from the water.',
    ),
    p(
      'The farmers concerned will be paid for the land and may graze sheep on the salt marsh that follows. One of them, asked whether he minded, said that he had been mopping the same field for thirty years.',
    ),
  ),
})
