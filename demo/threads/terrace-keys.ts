import { says, type CommentCopy } from './comment.ts'

export const terraceKeys: readonly CommentCopy[] = [
  says(
    'maureen',
    18,
    57,
    'I cried at the mattress. Then I read the part about the ninety-third day again and stopped.',
  ),
  says(
    'liam',
    35,
    29,
    'I was one of the nineteen letters. I worked in the regional office and I remember assuming the heating. We were told that it couldn’t be assumed without a drawing of what was being assumed. Nobody was being stupid. Each of us had been caught out once, by something else, and had a rule from it.',
    {
      name: 'nineteenLetters',
      pick: { by: 'malachy', when: 140 },
      replies: [
        says(
          'josephine',
          52,
          22,
          'A rule for each scar. That’s the best account of an office that I have read.',
        ),
        says(
          'dara',
          75,
          13,
          'I would very much like to talk to you, on whatever terms suit. My address is under my name.',
        ),
      ],
    },
  ),
  says(
    'desmond',
    80,
    11,
    'At €268,000 a house I’d have thought that knocking them and starting again was cheaper. I’m not being smart. Has anyone done the sum?',
    {
      replies: [
        says(
          'ines',
          112,
          34,
          'I have, for others like it. New build on that site would be about €390,000 a house now, and you’d have thrown away walls that have stood since 1890. What was dear wasn’t the building. It was the four winters with a hole in the roof.',
        ),
      ],
    },
  ),
  says(
    'thomond',
    130,
    16,
    'The bats come out of this better than anybody. They weren’t even there.',
  ),
  says(
    'ewa',
    205,
    19,
    'Nine years on the list, and seven of them over a betting shop. The girl is eight. So she was born onto it.',
  ),
  says(
    'gearoid',
    260,
    8,
    'Cé mhéad teach folamh atá ag an gcomhairle i ngach contae? Ba mhaith liom an liosta sin a fheiceáil gach bliain, ar leathanach a haon.',
  ),
  says('pat', 330, 6, 'More power to Dolores Wray. A ward sister can run anything.', {
    replies: [
      says('bernie', 342, 21, 'We’d have had it let in thirty weeks and the floors washed.'),
    ],
  }),
]
