import { ago, ahead, type Moment } from './moment.ts'

export type SlotName = 'article-rail' | 'front-river'

export interface Creative {
  readonly key: string
  readonly headline: string
  readonly words: string
  readonly href: string
}

export interface Campaign {
  readonly key: string
  readonly advertiser: string
  /** `house` costs nobody anything and gives way to `direct`, which is sold. */
  readonly kind: 'house' | 'direct'
  readonly slots: readonly SlotName[]
  readonly from: Moment
  readonly until: Moment
  /** The share of a slot's views among campaigns of its kind. */
  readonly weight: number
  /** How many views were sold; `null` where nothing was promised. */
  readonly viewsSold: number | null
  /** In cent; `null` for the house. */
  readonly price: number | null
  readonly creatives: readonly Creative[]
}

export const campaigns: readonly Campaign[] = [
  {
    key: 'nore-valley-bicycles',
    advertiser: 'Nore Valley Bicycles',
    kind: 'direct',
    slots: ['article-rail', 'front-river'],
    from: ago({ days: 12 }),
    until: ahead({ days: 33 }),
    weight: 2,
    viewsSold: 60_000,
    price: 42_000,
    creatives: [
      {
        key: 'ten-speeds',
        headline: 'Ten speeds, no hurry.',
        words: 'Nore Valley Bicycles, Thomastown. Repairs while you read.',
        href: 'https://norevalleybicycles.example/',
      },
      {
        key: 'second-hand',
        headline: 'One careful owner, two careful wheels.',
        words: 'Second-hand Saturdays at Nore Valley Bicycles, from nine.',
        href: 'https://norevalleybicycles.example/second-hand',
      },
    ],
  },
  {
    key: 'barrow-line',
    advertiser: 'The Barrow Line',
    kind: 'direct',
    slots: ['front-river'],
    from: ago({ days: 5 }),
    until: ahead({ days: 9 }),
    weight: 1,
    viewsSold: 25_000,
    price: 19_500,
    creatives: [
      {
        key: 'seat-by-the-window',
        headline: 'A seat by the window',
        words: 'The Barrow Line: Carlow to the coast by slow train, Saturdays.',
        href: 'https://barrowline.example/timetable',
      },
    ],
  },
  {
    key: 'house-letters',
    advertiser: 'The Tholsel',
    kind: 'house',
    slots: ['article-rail', 'front-river'],
    from: ago({ days: 90 }),
    until: ahead({ days: 275 }),
    weight: 1,
    viewsSold: null,
    price: null,
    creatives: [
      {
        key: 'pay-for-a-reporter',
        headline: 'The council meets on Monday at seven. We will be there.',
        words:
          'Readers pay for the reporter in the second row, and so every page stays open to everyone.',
        href: '/contribute',
      },
      {
        key: 'write-a-letter',
        headline: 'You were there, and we got it wrong?',
        words:
          'Write to the editor: 250 words, your name and your townland. We print them on Saturdays.',
        href: '/contact',
      },
    ],
  },
]
