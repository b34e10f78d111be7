import { ago } from '../moment.ts'
import { says, type CommentCopy } from './comment.ts'

export const harbourBridge: readonly CommentCopy[] = [
  says(
    'breda',
    6,
    44,
    'I walked over that bridge to my First Communion, and in the other direction to be married. If Thomas Gahan is rowing I’ll go with him. I wouldn’t say the same of a man from Norfolk.',
    {
      name: 'breda',
      pick: { by: 'malachy', when: 31 },
      replies: [
        says('pat', 12, 9, 'What have you against Norfolk?'),
        says('breda', 15, 52, 'Nothing at all. I’ve never been in a boat with it.'),
      ],
    },
  ),
  says(
    'kieran',
    9,
    27,
    'Seven twenty for a school bus. The parents on the committee were told in March, in writing, that there’d be “no detriment to the school day”. I have the letter. Will I send it in?',
    {
      name: 'letterOffered',
      replies: [
        says(
          'dara',
          17,
          38,
          'Please do, to the newsdesk, or leave it for me in Foley’s on the quay and I’ll copy it. I’ll ask the council about it today.',
          { name: 'daraAnswers' },
        ),
        says('grace', 21, 11, 'We got the same one on the mill side. Ours says “minimal”.'),
      ],
    },
  ),
  says(
    'amina',
    16,
    61,
    'I’m a structural engineer, though not on this job. Eleven millimetres in a pin of that size isn’t about to drop anybody into the tide, but a crack in a hinge grows faster the deeper it gets, and you can’t see it doing it. Ms Olatunji put it exactly right. Drive over it tonight; don’t sign for the year.',
    {
      name: 'engineer',
      replies: [
        says(
          'tadhg',
          24,
          8,
          'Then why were lorries let over until yesterday? They had the ultrasound three weeks ago.',
          {
            replies: [
              says(
                'amina',
                29,
                23,
                'I’d want to know that too. In fairness, three weeks is about what it takes to do the sums twice and have somebody else do them once.',
              ),
            ],
          },
        ),
        says('declan', 33, 6, 'First time in my life I’ve understood a hinge. Thank you.'),
      ],
    },
  ),
  says(
    'colm',
    22,
    1,
    'Typical Rinnmore whingers. The half of ye never did a day’s work on either side of it. That Brennan one is the worst, a face on her like the back of the 7.20 bus.',
    {
      name: 'removedForAbuse',
      removal: {
        by: 'malachy',
        ground: 'abuse',
        words:
          'The comment mocked the looks of a resident whom it named. It is the third in a month that we have removed for abuse of another person.',
        when: 35,
      },
      reports: [
        {
          notifier: { reader: 'ifeoma' },
          ground: 'abuse',
          words: 'He is talking about my neighbour. She is seventy and reads this paper.',
          when: 28,
          outcome: 'upheld',
        },
      ],
    },
  ),
  says(
    'ronan',
    26,
    5,
    'The roundabout that got the bridge’s money is the one at the cross. There’s a sculpture of a heron on it. Just so that people know what they’re paying for.',
    {
      replies: [
        says('josephine', 30, 33, 'It’s a cormorant.'),
        says('ronan', 32, 19, 'I withdraw the heron.'),
      ],
    },
  ),
  says(
    'peadar',
    34,
    14,
    'Focal faoin gceart farantóireachta: tá na cinn ó ré Victoria fós beo go minic, mura ndearnadh iad a chealú le hacht. D’oibrigh mé i gclárlann na ngníomhas. Molaim do Thomás an paipéar a choinneáil tirim.',
    {
      replies: [
        says(
          'siofra',
          47,
          7,
          'Rud beag aisteach: sa chlár talún tá cearta farantóireachta liostaithe in aice le cearta feamainne. Duine éigin a raibh tuiscint aige ar an saol.',
        ),
      ],
    },
  ),
  says(
    'jarek',
    39,
    10,
    'I drive the 6.10 milk collection on the south side. Thirty-one kilometres round is sixty-two a day, five days, fourteen weeks. That’s over four thousand. Who do I send it to?',
    {
      replies: [
        says(
          'hanne',
          54,
          16,
          'There is a hauliers’ scheme for planned closures of longer than twenty-eight days; it’s badly advertised, and pays by the kilometre. Write to me at the paper and I’ll send you the form. It’s a long one, I am sorry to say.',
        ),
      ],
    },
  ),
  says(
    'bernie',
    43,
    20,
    'I’d like to wish the wedding couple well, and to say that I’m available as a bridesmaid on either bank.',
  ),
  says(
    'fidelma',
    51,
    12,
    'Lovely piece, but what about people who can’t get down the mill steps? There are twenty-two of them, with no rail, and weed on the bottom six. My sister uses a chair. The shuttle bus is a coach with a step of forty centimetres. Neither is “a way across” for her.',
    {
      name: 'steps',
      replies: [
        says(
          'dara',
          62,
          24,
          'I asked this at the meeting and was told that the tender “will have regard to access”. I should have put that in, and have asked for something firmer.',
        ),
      ],
    },
  ),
  says(
    'willie',
    57,
    8,
    'That motor could have been fixed in 2019 for eleven thousand. I priced it for them.',
    { name: 'priced' },
  ),
  says(
    'samira',
    66,
    3,
    'Is the rowing club not the obvious answer? They have two coxed fours and nothing to do until the regatta.',
    {
      reports: [
        {
          notifier: { reader: 'ronan' },
          ground: 'off-topic',
          words: 'Advertising the rowing club. She is the secretary.',
          when: ago({ minutes: 14 }),
          outcome: 'open',
        },
      ],
    },
  ),
  says(
    'rosaleen',
    71,
    0,
    'I’m new here, so forgive me if it’s been said. In Gothenburg they put a small electric ferry on such a crossing in six weeks, hired, with a ramp. I could find out the name of the firm.',
    { name: 'heldAsNewReader', hold: { reason: 'new-reader' } },
  ),
]
