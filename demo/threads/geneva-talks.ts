import { ago } from '../moment.ts'
import { says, type CommentCopy } from './comment.ts'
import { firstEvening } from './geneva-first-evening.ts'
import { laterEvening } from './geneva-later-evening.ts'

const weekend: readonly CommentCopy[] = [
  says(
    'marguerite',
    905,
    37,
    'From a Frenchwoman in Bantry: it is instructive that the European Union appears in your report only as a place where the Americans changed planes. That is not a complaint about the reporter.',
    {
      replies: [
        says(
          'desmond',
          921,
          11,
          'To be fair the German foreign minister was in Moscow three days before. But I take the point: she went by herself.',
        ),
        says(
          'birgit',
          940,
          16,
          'We have a telephone number now. We are still discussing who should answer it.',
        ),
      ],
    },
  ),
  says(
    'willie',
    932,
    9,
    'Thirty-one years in the merchant navy, in and out of Odessa in the eighties. Decent people, terrible coffee. I don’t understand a word of the politics and I don’t want a single one of them hurt.',
  ),
  says(
    'declan',
    948,
    6,
    'Nobody has mentioned gas. Who is going to slap serious sanctions on the country that heats half of Bavaria in January?',
    {
      replies: [
        says(
          'hilde',
          963,
          14,
          'Norway would sell them more if they asked. It would not be enough and it would not be cheap, but “nobody else has any” isn’t so.',
          {
            replies: [
              says(
                'declan',
                972,
                3,
                'I stand corrected on the “nobody”. I would still like to see the bill.',
              ),
            ],
          },
        ),
        says(
          'jarek',
          980,
          12,
          'We said this in Warsaw about the pipeline for fifteen years and were told that we were emotional.',
        ),
      ],
    },
  ),
  says(
    'elena',
    1004,
    33,
    'I was eleven in Sarajevo when my parents listened every evening to hear whether the ministers had met. They always had. I don’t say that it is the same. I say that I turned the radio off last night and my daughter asked why.',
    {
      replies: [
        says('grace', 1012, 8, 'Thank you for writing this.'),
        says(
          'oisin',
          1033,
          5,
          'Cuimhním ar an raidió céanna, ón taobh eile den Eoraip. Níor thuigeamar faic agus bhí an ceart againn eagla a bheith orainn.',
        ),
      ],
    },
  ),
  says(
    'kieran',
    1065,
    4,
    'Why is this on page one and the A&E in Ardkeen isn’t? My mother was on a chair for nineteen hours.',
    {
      reports: [
        {
          notifier: { email: 'a.neighbour@example.org' },
          ground: 'off-topic',
          words: 'Sorry for his trouble but it has nothing to do with it.',
          when: 1101,
          outcome: 'dismissed',
        },
      ],
      replies: [
        says(
          'sive',
          1090,
          21,
          'That is a fair thing to ask, and I’m sorry about your mother. The trolley figures were our lead on Tuesday and will be again on Monday. If she’d be willing to talk to us, the newsdesk’s number is at the foot of every page.',
        ),
      ],
    },
  ),
  says(
    'katrin',
    1110,
    29,
    'From Tartu. “Countries that joined after 1997” is us, by the way. We are the ones who would be handed back our own army and told good luck. I notice that we are never in the room either.',
    {
      replies: [
        says(
          'samira',
          1126,
          7,
          'What do people there think will happen? Not the government. People.',
          {
            replies: [
              says(
                'katrin',
                1149,
                19,
                'My mother has bought rice. My brother has bought a motorcycle. I have bought neither, and have stopped laughing at both.',
              ),
            ],
          },
        ),
      ],
    },
  ),
  says(
    'gearoid',
    1190,
    10,
    'An bhfuil aistriúchán Gaeilge ar an dá dhréacht in aon áit? Tá an leagan Béarla léite agam agus tá an leagan Rúiseach thar mo chumas. Bheinn sásta an chéad leathanach a dhéanamh mé féin.',
    {
      replies: [
        says(
          'peadar',
          1221,
          6,
          'Déanfaidh mise an dara leathanach, a Ghearóid, má thugann tú dom go dtí an Luan. Níl ann ach cúig cinn.',
        ),
      ],
    },
  ),
  says(
    'liam',
    1260,
    24,
    'A correction, offered in a friendly spirit. The Founding Act of 1997 did not promise that there would be no troops in the new member states; it spoke of no “substantial” combat forces “permanently” stationed, “in the current and foreseeable security environment”. Each side has been quoting half of that sentence for twenty years.',
    {
      replies: [
        says(
          'orla',
          1302,
          17,
          'Quite right, and thank you. The article says what Russia asks for, not what the Act says, but I should have had that half-sentence in it. It will be in the next piece.',
        ),
      ],
    },
  ),
  says(
    'breda',
    1334,
    13,
    'I am eighty-three. I have read in this order: Hungary, Prague, Afghanistan, Georgia, Crimea. In between, each time, a great many people explained to me that it was all very complicated. It was in Prague that I stopped agreeing with them.',
  ),
  says(
    'pat',
    1405,
    3,
    'Would somebody explain to a farmer why it’s Geneva every time? What has it got that Athlone hasn’t?',
    {
      replies: [
        says('nuala', 1411, 31, 'Hotels.'),
        says(
          'lukas',
          1450,
          26,
          'A serious answer to a serious question: a government that has belonged to nobody since 1815, and eleven hundred people whose trade it is to put two delegations into one building without their meeting on the stairs. Athlone could do it in about thirty years if it began on Monday.',
        ),
      ],
    },
  ),
  says(
    'fidelma',
    1480,
    8,
    'I found the box with the dates more useful than an hour of television. Could there be one at the end of everything?',
  ),
  says(
    'tadhg',
    1522,
    5,
    'The line about an army waiting for the post made me laugh on the bus and then it didn’t.',
  ),
  says(
    'ifeoma',
    2610,
    12,
    'It’s Sunday and still no word of a date. I don’t know if that’s good.',
    {
      replies: [
        says(
          'orla',
          2655,
          22,
          'Nor do I, yet. Both offices answered my questions this afternoon with the same sentence: that the letter will be delivered “in the coming days”. I have asked what they mean by coming.',
        ),
      ],
    },
  ),
]

const lately: readonly CommentCopy[] = [
  says(
    'rosaleen',
    ago({ hours: 2, minutes: 10 }),
    0,
    'I was sent this by my cousin and read it not noticing the date, and got the whole way to the end. Has anybody gone back since to the people in the villages along the line? She lives in one and says that nobody has.',
    { name: 'heldAsNewReader', hold: { reason: 'new-reader' } },
  ),
  says(
    'thomond',
    ago({ minutes: 50 }),
    0,
    'For anyone coming to this late, both texts are still public: the drafts at https://documents.example/draft-treaties and the Act at https://documents.example/founding-act. They contradict each other on the one point that mattered.',
    { name: 'heldForLinks', hold: { reason: 'links' } },
  ),
]

export const genevaTalks: readonly CommentCopy[] = [
  ...firstEvening,
  ...laterEvening,
  ...weekend,
  ...lately,
]
