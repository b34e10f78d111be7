import { reader, type Reader } from './readers.ts'
import { seeded } from './seeded.ts'

const givenNames = [
  'Aisling',
  'Bartek',
  'Carmel',
  'Donal',
  'Emer',
  'Françoise',
  'Gordon',
  'Helga',
  'Ignatius',
  'Jana',
  'Kathleen',
  'Lorcan',
  'Mairéad',
  'Niamh',
  'Owen',
  'Philomena',
  'Quentin',
  'Róisín',
  'Stefan',
  'Treasa',
  'Una',
  'Viktor',
  'Wanda',
  'Xavier',
  'Yvonne',
  'Zoltán',
  'Áine',
  'Blessing',
  'Cathal',
  'Dympna',
]

const familyNames = [
  'Ahearne',
  'Bergin',
  'Cassidy',
  'Doyle',
  'Egan',
  'Fogarty',
  'Gaffney',
  'Hussain',
  'Ivers',
  'Jordan',
  'Kinsella',
  'Lacey',
  'Moriarty',
  'Nolan',
  'Ó Dálaigh',
  'Phelan',
  'Quigley',
  'Rothwell',
  'Schmid',
  'Treacy',
  'Uzoma',
  'Vaughan',
  'Whelan',
]

/** Readers who like, follow and give but seldom write; named by combination, the same in every edition. */
export const crowd: readonly (Reader & { readonly key: string })[] = makeCrowd(120)

function makeCrowd(size: number): (Reader & { readonly key: string })[] {
  const random = seeded(1761)
  return Array.from({ length: size }, (_, index) => {
    const first = givenNames[index % givenNames.length]
    const last =
      familyNames[(index * 7 + Math.floor(index / givenNames.length)) % familyNames.length]
    const day = String(random.between(1, 28)).padStart(2, '0')
    const month = String(random.between(1, 12)).padStart(2, '0')
    const mailbox = `reader${String(index + 1).padStart(3, '0')}`
    return {
      ...reader(`${first} ${last}`, mailbox, `${random.between(2019, 2021)}-${month}-${day}`),
      supporter: random.next() < 0.3,
      key: mailbox,
    }
  })
}
