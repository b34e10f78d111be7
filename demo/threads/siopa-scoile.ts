import { says, type CommentCopy } from './comment.ts'

export const siopaScoile: readonly CommentCopy[] = [
  says(
    'siofra',
    33,
    24,
    'Cheannaigh mé milseáin sa siopa seo gach Aoine de m’óige. Bhí scoil ann an t-am sin freisin, dar le mo mháthair: is ann a d’fhoghlaimíodh gach duine gnó gach duine eile.',
    { pick: { by: 'malachy', when: 200 } },
  ),
  says(
    'oisin',
    61,
    11,
    'An féidir le duine cabhrú, mura bhfuil cónaí air sa cheantar? Bheinn sásta litreacha a mhíniú ar an nguthán, oíche Déardaoin.',
    {
      replies: [
        says(
          'sadhbh',
          98,
          14,
          'D’fhiafraigh mé de Mháirín. Deir sí go bhfuil fáilte romhat, ach go gcuirfear an guthán ar an gcuntar agus go gcloisfidh cách thú.',
        ),
        says(
          'oisin',
          115,
          9,
          'Níor theastaigh lucht éisteachta uaim riamh ach ní dhiúltóidh mé dó.',
        ),
      ],
    },
  ),
  says(
    'elena',
    170,
    17,
    'Scríobhaim é seo le foclóir. Tá mé dhá bhliain ag foghlaim. Thuig mé an t-alt seo go léir ach amháin “faoi lán seoil”, agus ansin thuig mé é.',
    {
      replies: [
        says('sadhbh', 188, 20, 'Is mór an onóir dom é sin, a Elena. Tá tú faoi lán seoil.'),
      ],
    },
  ),
  says(
    'gearoid',
    320,
    6,
    'Bhí an litir diúltaithe ina hábhar léitheoireachta. Sin í an abairt is fearr a léigh mé i mbliana.',
  ),
]
