import { says, type CommentCopy } from './comment.ts'

export const standingCharge: readonly CommentCopy[] = [
  says(
    'josephine',
    12,
    31,
    'My own works out at 41 per cent standing charge. I live alone, and I had thought that I’d read it wrongly.',
  ),
  says(
    'willie',
    25,
    14,
    'The semi-detached in Clara belongs to my brother-in-law. He’s on the rural side. His neighbour sends him a Christmas card every year with a picture of a town.',
    { name: 'clara' },
  ),
  says(
    'matteo',
    41,
    23,
    'I work on tariffs for a living (not here). What the article is too polite to say is that there’s no natural answer. If you put it all on the unit price, the people with solar panels stop paying for the wire they still lean on every evening. They aren’t the poor ones.',
    {
      replies: [
        says(
          'birgit',
          58,
          15,
          'Nor are all of us rich. I have panels because my father left me exactly enough for panels.',
        ),
        says('matteo', 69, 9, 'Fair. It’s the averages that are rude.'),
      ],
    },
  ),
  says(
    'declan',
    77,
    7,
    'The figure for the rural difference seems low to me. Mine’s €127 with the tax, not €112.',
    {
      name: 'correctionAsked',
      replies: [
        says(
          'hanne',
          190,
          28,
          'You are right, and I was wrong: I’d taken it before tax. It has been corrected, with a note at the foot of the article. Thank you for the photograph of your bill.',
        ),
        says(
          'declan',
          201,
          12,
          'That’s the quickest anybody has ever agreed with me about electricity.',
        ),
      ],
    },
  ),
  says(
    'nuala',
    95,
    18,
    'I did the sum as instructed and it took me eleven minutes. Saving: €88. I’d like the eleven minutes back but I’ll keep the €88.',
  ),
  says(
    'katrin',
    140,
    10,
    'In Estonia the bill has the network part and the energy part on two separate sheets, from two companies. Nobody enjoys it but everybody knows which one to be angry with.',
  ),
  says(
    'oisin',
    176,
    5,
    'Ceist: an bhfuil an clár sin do dhaoine os cionn 66 ar fáil i nGaeilge? Tá m’athair 81 agus ní líonfaidh sé é i mBéarla.',
    {
      replies: [
        says(
          'hanne',
          215,
          9,
          'Tá, ach caithfidh tú é a iarraidh ar an nguthán. Tá an uimhir curtha agam leis an alt.',
        ),
      ],
    },
  ),
]
