import { says, type CommentCopy } from './comment.ts'

export const planningObjections: readonly CommentCopy[] = [
  says(
    'fidelma',
    22,
    49,
    'I am Mrs C. Not the one in the article; but I’m Mrs C. It was a pipe as well.',
    { name: 'mrsC', pick: { by: 'malachy', when: 96 } },
  ),
  says('desmond', 48, 17, 'As one of the sixty-one I’d like to say that it was a very good view.', {
    replies: [
      says(
        'ines',
        63,
        58,
        'I’m sure that it was. It’s somebody’s kitchen now, and they tell me that it’s still good.',
      ),
    ],
  }),
  says(
    'ronan',
    71,
    9,
    'Easy to say from Ennistymon. Try getting forty houses past four hundred objections, thirty of them in the same handwriting. People my age are living with their parents so that somebody can keep a hedge.',
    {
      replies: [
        says(
          'marguerite',
          88,
          20,
          'I think that the two of you agree more than you’d like. She says to ask the four hundred first. The thirty in one handwriting would have to answer in person.',
        ),
        says('ronan', 104, 11, 'All right. I’d pay twenty euro to watch that.'),
      ],
    },
  ),
  says(
    'hilde',
    150,
    13,
    'In my municipality in Norway a neighbour must be notified by name, and the builder has to write down what was answered and what was done about it, on the same form as the drawings. It’s not a better kind of people. It’s a better kind of form.',
  ),
  says(
    'tadhg',
    233,
    4,
    'I’m a planner in a county that I won’t name. “Noted” is what we write when there’s one of us and two hundred files. Send me a second planner and I’ll go round every field in the barony.',
    {
      replies: [
        says(
          'ines',
          262,
          27,
          'I know it, and should have said so. Put me down as an objection to your workload.',
        ),
      ],
    },
  ),
]
