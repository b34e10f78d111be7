import { says, type CommentCopy } from './comment.ts'

export const bogRefills: readonly CommentCopy[] = [
  says(
    'tadhg',
    40,
    22,
    'My father cut on Derrylahan for fifty years and would have had your life for putting water in a drain. I brought him out to see it on Sunday. He looked at it a good while and said, “It’s very tidy.”',
    { pick: { by: 'malachy', when: 300 } },
  ),
  says(
    'amina',
    95,
    15,
    'What is the chamber measuring, carbon dioxide only or methane too? Wet bogs give off methane, and I’d expect quite a lot in the first few years.',
    {
      name: 'methane',
      replies: [
        says(
          'tomas',
          130,
          31,
          'Both, and the figure in the article is for the two together. Without methane it’d look a good deal better, which is why I didn’t leave it out.',
        ),
      ],
    },
  ),
  says(
    'pat',
    210,
    18,
    'Noel Kinahan is dead right about the door. Mine’s on the back of a calendar.',
  ),
  says('grace', 380, 26, 'Could the daddy please come forward.'),
  says(
    'peadar',
    610,
    9,
    'Fuaim an draein, mar a chuir tú síos uirthi: chuala mé ag m’athair mór í, agus “slogaire” a thugadh sé uirthi. Ní raibh a fhios agam go dtí inniu cad a bhí i gceist aige.',
  ),
]
