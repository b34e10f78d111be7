import { keyed } from './keyed.ts'

export type Role =
  | 'administrator'
  | 'editor'
  | 'journalist'
  | 'moderator'
  | 'membership'
  | 'commercial'

export interface StaffMember {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly title: string
  readonly biography: string
}

export const staff = keyed({
  ruairi: {
    name: 'Ruairí Okonkwo-Dunne',
    email: 'ruairi@tholsel.example',
    roles: ['administrator'],
    title: 'Head of technology',
    biography:
      'Ruairí keeps the machines running from a room above the bicycle shop. He came to the paper from a lighthouse authority and still writes his logs by hand first.',
  },
  grainne: {
    name: 'Gráinne Holohan-Weiss',
    email: 'grainne@tholsel.example',
    roles: ['editor'],
    title: 'Editor',
    biography:
      'Gráinne has edited The Tholsel since its first number. Before that she reported from courts in three counties for twenty-two years.',
  },
  sive: {
    name: 'Sive Adeyemi-Roche',
    email: 'sive@tholsel.example',
    roles: ['editor', 'journalist'],
    title: 'Night editor',
    biography: 'Sive puts the front page to bed and wakes it. She lives in Graiguenamanagh.',
  },
  orla: {
    name: 'Orla Tansey-Brandt',
    email: 'orla@tholsel.example',
    roles: ['journalist'],
    title: 'Europe correspondent',
    biography:
      'Orla has reported from Vienna, Warsaw and Geneva, and reads treaties on trains. Her book on small delegations appeared in 2020.',
  },
  tomas: {
    name: 'Tomás Ó Cearúil',
    email: 'tomas@tholsel.example',
    roles: ['journalist'],
    title: 'Climate correspondent',
    biography:
      'Tomás trained as a hydrologist and changed sides. He writes about water, land and the people who own either.',
  },
  dara: {
    name: 'Dara Power-Mensah',
    email: 'dara@tholsel.example',
    roles: ['journalist'],
    title: 'South-east correspondent',
    biography:
      'Dara covers five councils and two harbours, mostly by bus, and has sat through more budget meetings than most councillors.',
  },
  sadhbh: {
    name: 'Sadhbh Ní Chonaola',
    email: 'sadhbh@tholsel.example',
    roles: ['journalist'],
    title: 'Comhfhreagraí Gaeltachta',
    biography:
      'As Ros Muc do Shadhbh. Scríobhann sí i nGaeilge agus i mBéarla faoi phobail an chósta thiar.',
  },
  hanne: {
    name: 'Hanne Voss-Kirwan',
    email: 'hanne@tholsel.example',
    roles: ['journalist'],
    title: 'Business reporter',
    biography:
      'Hanne audited dairies before she wrote about them. She explains bills, pensions and prices, and answers the letters that follow.',
  },
  caoimhe: {
    name: 'Caoimhe Bastible',
    email: 'caoimhe@tholsel.example',
    roles: ['journalist'],
    title: 'Critic',
    biography: 'Caoimhe writes about music and the stage. She plays second viola, not well.',
  },
  lukas: {
    name: 'Lukas Wendelin-Daly',
    email: 'lukas@tholsel.example',
    roles: ['journalist'],
    title: 'Columnist',
    biography: 'Lukas taught history in Linz and in Callan. His column appears every second week.',
  },
  ines: {
    name: 'Ines Caldeira-Roe',
    email: 'ines@tholsel.example',
    roles: ['journalist'],
    title: 'Architect, writing from Ennistymon',
    biography:
      'Ines repairs farmhouses in north Clare and writes about what gets built beside them.',
  },
  malachy: {
    name: 'Malachy Tobin-Sauer',
    email: 'malachy@tholsel.example',
    roles: ['moderator'],
    title: 'Readers’ editor',
    biography:
      'Malachy reads what readers write, all of it, and answers for what is taken down. He was a county librarian.',
  },
  bridin: {
    name: 'Brídín Halpenny-Costa',
    email: 'bridin@tholsel.example',
    roles: ['membership'],
    title: 'Supporters’ desk',
    biography: 'Brídín writes the thank-you letters and keeps the count honest.',
  },
  evan: {
    name: 'Evan Larkin-Petrov',
    email: 'evan@tholsel.example',
    roles: ['commercial'],
    title: 'Advertising manager',
    biography:
      'Evan sells the space, measures it with a ruler, and turns away about one advertiser in nine.',
  },
} satisfies Record<string, StaffMember>)

export type StaffKey = keyof typeof staff
