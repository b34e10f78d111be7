import { ago } from '../../moment.ts'
import { article } from '../article.ts'
import { body, p } from '../body.ts'

export const translatorPrize = article({
  headline: 'A prize for the translator, at last, and on the cover',
  standfirst:
    'Maeve Szabó has put eleven Hungarian novels into English. Most readers could not name one of them, or her',
  section: 'culture',
  topics: ['books'],
  authors: ['caoimhe'],
  published: ago({ hours: 9, minutes: 20 }),
  body: body(
    p(
      'The Ormond Prize for a translated novel has gone to Maeve Szabó of Roscrea, and for the first time the whole of it, €20,000, goes to the translator. The author, who is ninety-one and lives in Pécs, had asked for that. She already had the book, she said; it was Ms Szabó who had had to write it.',
    ),
    p(
      'The winning novel, *The Weighbridge*, is about two sisters who run a public scales after the war and know what everyone in the town has carried past. There is a sentence in it that goes on for six pages, and in English it does so too.',
    ),
    p(
      'From the next edition the translator’s name will stand on the cover, in the same size. The publisher called this an experiment.',
    ),
  ),
})

export const shortPlays = article({
  headline: 'Festival of short plays moves indoors and adds a second night',
  standfirst: 'Fourteen plays, none over nine minutes, in a ballroom with a leak',
  section: 'culture',
  topics: ['theatre'],
  authors: ['caoimhe'],
  dateline: 'Mullinavat',
  published: ago({ hours: 7, minutes: 40 }),
  body: body(
    p(
      'The Mullinavat festival of short plays, for six years held on a hay trailer, moves this year into the old Rainbow ballroom and will run for two nights. Both the move and the second night are on account of the forecast, the first directly and the second because the ballroom holds only half as many as the field.',
    ),
    p(
      'Fourteen plays were chosen from three hundred and two. None may last more than nine minutes; there is a bell. One, about a couple measuring for a carpet, was written by two members of the county council, who would not say which.',
    ),
    p(
      'Part of the ceiling is not watertight, and the director of the fourth play has been told that she may use it.',
    ),
  ),
})

export const lightHarmonium = article({
  headline: 'A harmonium from a lighthouse is to be heard again, once the moth is out',
  standfirst: 'It was carried up 133 steps in 1904 and has taken a year to carry down',
  section: 'culture',
  topics: ['music'],
  authors: ['caoimhe'],
  dateline: 'Dunmore East',
  published: ago({ hours: 11, minutes: 15 }),
  body: body(
    p(
      'The keepers of the light at Hook bought a harmonium between them in 1904, and one of them played it every night for nineteen winters with the fog signal as a second voice. It is now in a shed in Dunmore East, in four hundred pieces, and Una Crotty-Lindgren means to have it speaking by Easter.',
    ),
    p(
      'The reeds are sound. The bellows fed three generations of moths. Inside the case she found a list of tunes in pencil, and beside eleven of them the words “not in fog”.',
    ),
  ),
})
