import { says, type CommentCopy } from './comment.ts'

export const onePiano: readonly CommentCopy[] = [
  says(
    'annelies',
    45,
    21,
    'I was in the fourteens. It wasn’t me who coughed, but I know who it was and she’s mortified.',
    { replies: [says('caoimhe', 80, 37, 'Tell her that it was in the right key.')] },
  ),
  says(
    'aldworth',
    120,
    14,
    'I sold my first bullocks in that ring, in 1971. I never thought that I’d hear a pin drop in it; you wouldn’t then have heard a bullock.',
  ),
  says(
    'marguerite',
    260,
    6,
    'About the scherzo I disagree with you entirely. About the lorry I do not.',
  ),
  says(
    'katrin',
    410,
    9,
    'She is from my town! Her first teacher lives over the bakery and has been told about the review by eleven people.',
  ),
]
