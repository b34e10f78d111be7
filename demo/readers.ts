import { keyed } from './keyed.ts'
import type { CommentGround } from './grounds.ts'
import { ago, ahead, type Moment } from './moment.ts'
import type { Language } from './paper.ts'
import type { StaffKey } from './staff.ts'

export interface Suspension {
  readonly since: Moment
  readonly until: Moment
  readonly ground: CommentGround
  readonly words: string
  readonly by: StaffKey
}

export interface Reader {
  /** The name that stands over a comment. */
  readonly name: string
  readonly email: string
  readonly confirmed: boolean
  readonly joined: Moment
  readonly language: Language
  readonly supporter: boolean
  readonly suspension: Suspension | null
}

export const readers = keyed({
  amina: supporter('Amina Farrell-Diallo', 'amina', '2019-03-04'),
  annelies: supporter('Annelies Verhoeven-Quirke', 'annelies', '2019-03-11'),
  teasie: reader('Teasie Moloney-Krug', 'teasie', '2020-10-02'),
  colm: {
    ...reader('Colm of the Burren', 'colm', '2021-06-19'),
    suspension: {
      since: ago({ hours: 1 }),
      until: ahead({ days: 13 }),
      ground: 'abuse',
      words:
        'Three comments in a month that abused other readers, the last of them under the report on the harbour bridge.',
      by: 'malachy',
    },
  },
  aldworth: supporter('J. P. Aldworth-Nagy', 'jpaldworth', '2019-05-27'),
  rosaleen: {
    ...reader('Rosaleen Tuohy-Lindgren', 'rosaleen', '2022-01-21'),
    joined: ago({ hours: 5 }),
  },
  bernie: reader('Bernie Coughlan', 'bernie', '2020-02-14'),
  matteo: supporter('Matteo Brandolini', 'matteo', '2020-11-30'),
  siofra: reader('Síofra Ní Bhriain', 'siofra', '2021-01-08', 'ga'),
  pat: reader('Pat Hennebry', 'pat', '2019-09-21'),
  ewa: supporter('Ewa Kowalczyk', 'ewa', '2020-04-05'),
  desmond: reader('Desmond Fitzgibbon-Lowe', 'desmond', '2021-11-12'),
  nuala: supporter('Nuala Prendergast', 'nuala', '2019-03-04'),
  oisin: reader('Oisín Mac Lochlainn', 'oisin', '2021-03-17', 'ga'),
  hilde: reader('Hilde Aasen', 'hilde', '2021-08-09'),
  thomond: reader('Thomond Gate', 'thomondgate', '2020-12-01'),
  farida: supporter('Farida Haidari', 'farida', '2021-09-14'),
  gearoid: reader('Gearóid Ó Súilleabháin', 'gearoid', '2020-07-22', 'ga'),
  breda: supporter('Breda Walsh', 'breda', '2019-04-18'),
  yuliia: reader('Yuliia Bondarenko', 'yuliia', '2021-12-03'),
  kieran: reader('Kieran from Slieverue', 'kieran', '2021-05-05'),
  marguerite: supporter('Marguerite Aubry', 'marguerite', '2020-01-29'),
  declan: reader('Declan Rafter', 'declan', '2021-10-10'),
  ifeoma: reader('Ifeoma Nwosu', 'ifeoma', '2021-02-25'),
  liam: supporter('Liam Tynan', 'liam', '2019-12-12'),
  katrin: reader('Katrin Saar', 'katrin', '2021-07-01'),
  josephine: reader('Josephine Devereux', 'josephine', '2020-03-30'),
  ronan: reader('Ronan Culleton', 'ronan', '2021-11-28'),
  birgit: supporter('Birgit Hofer', 'birgit', '2020-08-16'),
  tadhg: reader('Tadhg Looby', 'tadhg', '2021-04-12'),
  samira: reader('Samira Benali', 'samira', '2021-06-06'),
  maureen: supporter('Maureen Grace', 'maureen', '2019-06-24'),
  anton: reader('Anton Lysenko-Byrne', 'anton', '2021-12-29'),
  fidelma: reader('Fidelma Aylward', 'fidelma', '2020-05-19'),
  jarek: reader('Jarek Nowak', 'jarek', '2021-09-02'),
  peadar: supporter('Peadar Mac Giolla Bhríde', 'peadar', '2020-09-09', 'ga'),
  grace: reader('Grace Kavanagh-Obi', 'grace', '2021-08-20'),
  willie: reader('Willie Stacpoole', 'willie', '2020-06-01'),
  elena: reader('Elena Marković', 'elena', '2021-01-31'),
  noreen: unconfirmed('Noreen Delahunty', 'noreen', 6),
  fintan: unconfirmed('Fintan Ó Braonáin', 'fintan', 30),
  chloe: unconfirmed('Chloe Meagher', 'chloe', 2),
} satisfies Record<string, Reader>)

export type ReaderKey = keyof typeof readers

/** An ordinary reader with a confirmed address. */
export function reader(
  name: string,
  mailbox: string,
  joined: string,
  language: Language = 'en',
): Reader {
  return {
    name,
    email: `${mailbox}@example.org`,
    confirmed: true,
    joined: { at: `${joined}T10:00:00Z` },
    language,
    supporter: false,
    suspension: null,
  }
}

function supporter(
  name: string,
  mailbox: string,
  joined: string,
  language: Language = 'en',
): Reader {
  return { ...reader(name, mailbox, joined, language), supporter: true }
}

function unconfirmed(name: string, mailbox: string, hoursAgo: number): Reader {
  return {
    ...reader(name, mailbox, '2022-01-01'),
    confirmed: false,
    joined: ago({ hours: hoursAgo }),
  }
}
