import { ago } from '../moment.ts'
import { says, type CommentCopy } from './comment.ts'

/** The Geneva thread in its first two hours. */
export const firstEvening: readonly CommentCopy[] = [
  says(
    'bernie',
    14,
    12,
    'So to sum up: they met, they agreed that they had met, and they’ll meet about it. I’ve been on a residents’ committee, I know the form.',
  ),
  says(
    'annelies',
    52,
    96,
    'I interpreted at meetings like this for nineteen years. When both sides use the word “frank” before lunch it means that somebody read out a list. When they agree to write it down it means that the list was at least heard. I would not call that nothing.',
    {
      name: 'interpreter',
      pick: { by: 'malachy', when: 118 },
      replies: [
        says(
          'matteo',
          61,
          28,
          'May I ask what the word is for when it has gone really badly? I’ve always wondered.',
          {
            replies: [
              says(
                'annelies',
                74,
                71,
                '“Useful.” And if it has gone so badly that people have stopped shouting, “businesslike”.',
              ),
            ],
          },
        ),
        says(
          'josephine',
          88,
          17,
          'My late husband was in the Department and used to say that a communiqué should be read like a death notice, for who has been left out.',
        ),
      ],
    },
  ),
  says(
    'teasie',
    70,
    41,
    'Can somebody tell me what happens if the written answer is simply “no”? The article says that the ministers speak again, but not whether Moscow has said so.',
    {
      name: 'ifTheAnswerIsNo',
      replies: [
        says(
          'orla',
          88,
          73,
          'A fair question. Mr Blinken said that both sides mean to follow up, at least between ministers; Mr Lavrov has said only that he will read the paper first. I have asked both offices and will add the answers to the article.',
          {
            name: 'ourReporterAnswers',
            replies: [
              says(
                'teasie',
                102,
                18,
                'Thank you. That is more than I expected on a Friday evening.',
              ),
            ],
          },
        ),
        says(
          'ronan',
          91,
          2,
          'You people would believe the moon was a turnip if a man in a suit told you. Teasie, go back to your knitting, you thick.',
          {
            name: 'removedForAbuse',
            removal: {
              by: 'malachy',
              ground: 'abuse',
              words:
                'The comment insulted another reader by name. Nothing in it concerned the article or what she had asked.',
              when: 126,
            },
            reports: [
              {
                notifier: { reader: 'nuala' },
                ground: 'abuse',
                words: 'There is no call for that. She asked a civil question.',
                when: 109,
                outcome: 'upheld',
              },
              {
                notifier: null,
                ground: 'abuse',
                words: '',
                when: 112,
                outcome: 'upheld',
              },
            ],
            replies: [
              says(
                'aldworth',
                99,
                34,
                'As a matter of fact I knit, and find that it helps with treaties.',
              ),
            ],
          },
        ),
      ],
    },
  ),
  says(
    'colm',
    91,
    3,
    'Talk, talk, talk. Anyone who still believes a word out of either of them should hand back their vote.',
    {
      name: 'reported',
      reports: [
        {
          notifier: { reader: 'josephine' },
          ground: 'abuse',
          words:
            'He has written the same under four articles. I do not mind him having no opinion of politicians, but telling the rest of us to hand back our votes is something else.',
          when: ago({ minutes: 35 }),
          outcome: 'open',
        },
      ],
      replies: [
        says(
          'thomond',
          97,
          22,
          'I’ll keep mine if it’s all the same to you, Colm. I’m planning to use it.',
        ),
      ],
    },
  ),
  says(
    'aldworth',
    120,
    58,
    'My grandmother left Lviv with one suitcase and a sewing machine and would not hear the word “frontier” afterwards. What strikes me in your report is the promise of a letter. It is a small thing to hold on to, but she would have held on to it.\n\nCould you print the part about the missiles and the inspectors at more length? It seems to be the only place where somebody might give way without losing face.',
    {
      replies: [
        says(
          'anton',
          133,
          15,
          'Lviv here too, by way of Clonmel. My aunt has the sewing machine. It is a Singer, and it still works.',
          {
            replies: [
              says(
                'aldworth',
                141,
                26,
                'Then they may well be acquainted. Ours is from 1936, with a chip in the S.',
              ),
            ],
          },
        ),
      ],
    },
  ),
]
