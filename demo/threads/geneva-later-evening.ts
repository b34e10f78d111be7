import { says, type CommentCopy } from './comment.ts'

/** The Geneva thread between the news at six and bedtime. */
export const laterEvening: readonly CommentCopy[] = [
  says(
    'yuliia',
    137,
    88,
    'I have lived in Carlow for two months. I ring my father in Kharkiv every night at nine. He says to tell the Irish that the trams are running and that he has planted garlic. In autumn you plant it, in July you take it out. He says this is his statement on the security situation.',
    {
      name: 'garlic',
      pick: { by: 'malachy', when: 205 },
      replies: [
        says(
          'maureen',
          149,
          39,
          'Tell him that ours is up already, in Mooncoin, and that we are asking for him.',
        ),
        says(
          'ewa',
          158,
          20,
          'That is the most Ukrainian press release I have ever read. Pozdrowienia to your father.',
        ),
        says('yuliia', 283, 64, 'I told him. He wants to know what kind of soil is Mooncoin.'),
      ],
    },
  ),
  says(
    'desmond',
    152,
    7,
    'I’ll say the unpopular thing. If Mexico signed a treaty with China, how long do you suppose Washington would go on about the sovereign right of nations to choose their alliances?',
    {
      replies: [
        says(
          'jarek',
          160,
          25,
          'The difference is that nobody would have to promise Mexico that it won’t be erased. Some of us joined an alliance because we had tried the alternative.',
        ),
        says(
          'desmond',
          171,
          6,
          'I don’t doubt it, Jarek, and I wouldn’t tell Poland its business. I’m asking about the people who draw up the rules and then are surprised that others read them.',
        ),
        says(
          'matteo',
          186,
          13,
          'Both of these can be true. The trouble is that only one of them has a hundred thousand men parked outside.',
        ),
      ],
    },
  ),
  says(
    'farida',
    165,
    47,
    'Ms Truss recalls the Soviet war in Afghanistan as a lesson for those who invade. I was born during it. Might I suggest that it’s also a lesson in what happens to the place afterwards, when everybody has learned theirs and gone home?',
    { name: 'afghanistan' },
  ),
  says(
    'hilde',
    178,
    10,
    'Is it known what the two former officials are supposed to have done? “Hollow out the state” is quite a charge. I’d like to see the evidence rather than the adjective.',
    {
      replies: [
        says(
          'orla',
          196,
          35,
          'The Treasury’s notice names them and gives about a paragraph to each; it speaks of gathering information on critical infrastructure, and of plans for an administration to be put in place. It doesn’t publish evidence. I’ll link to the notice.',
        ),
      ],
    },
  ),
  says(
    'siofra',
    190,
    9,
    'Tá sé aisteach Éire a bheith ar Chomhairle Slándála na Náisiún Aontaithe faoi láthair agus gan focal fúinn sa scéal. An bhfuil aon rud á rá againn, nó an bhfuilimid inár suí go deas ciúin?',
  ),
  says(
    'nuala',
    211,
    15,
    'The photograph of the lake is the loveliest thing in tonight’s paper and I resent it slightly.',
  ),
  says(
    'samira',
    226,
    11,
    'Six minutes to read and I could follow all of it, which I can’t say of the hour of panel I’d just sat through. I gave you a tenner.',
  ),
  says(
    'oisin',
    239,
    4,
    'How does one go about photographing 100,000 soldiers “from above” in January? Under cloud, I mean. A real question.',
    {
      replies: [
        says(
          'liam',
          252,
          18,
          'Radar satellites see through it. Several are commercial now; for the price of a second-hand car you may look at nearly any field you like, on a day of your choosing.',
        ),
      ],
    },
  ),
]
