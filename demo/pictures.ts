import { keyed } from './keyed.ts'
import type { AgencyKey } from './paper.ts'

export interface Licensor {
  readonly name: string
  readonly url: string
  readonly email: string
}

/** An original in `pictures/originals/`, and the words that are embedded in its file. */
export interface Picture {
  /** The file's name in `pictures/originals/`. */
  readonly file: string
  /** For those who cannot see it. Written by the newsroom, so not in the file. */
  readonly alt: string
  readonly headline: string
  readonly caption: string
  readonly creator: string
  /** As it is printed beneath the picture. */
  readonly credit: string
  readonly source: string
  readonly copyright: string
  readonly agency: AgencyKey | null
  /** The agency's own number for it. */
  readonly assetId: string | null
  readonly usageTerms: string
  readonly licensor: Licensor
  /** YYYY-MM-DD */
  readonly created: string
  readonly city: string
  readonly country: string
  readonly keywords: readonly string[]
  /** Where the eye should stay when the picture is cropped; from 0 to 1, from the top left. */
  readonly focus: { readonly x: number; readonly y: number }
  /** Which of the two old containers of words this file bears. */
  readonly metadataIn: 'iptc' | 'xmp' | 'both'
}

const opaLicensor: Licensor = {
  name: 'Ostend Press Agency',
  url: 'https://opa.example/licensing',
  email: 'pictures@opa.example',
}

const tholselLicensor: Licensor = {
  name: 'Tholsel Press',
  url: 'https://tholsel.example/pictures',
  email: 'pictures@tholsel.example',
}

export const pictures = keyed({
  genevaLake: {
    ...fromAgency('Aoife Lindqvist', '2.71300412', 2022),
    file: 'geneva-lake.jpg',
    alt: 'Lake Geneva at dusk, its tall fountain lit, the city along the far shore and snow-covered mountains behind',
    headline: 'Geneva after the talks',
    caption:
      'Geneva on Friday evening. The delegations met in a hotel on the shore of the lake and had left the city before dark.',
    created: '2022-01-21',
    city: 'Geneva',
    country: 'Switzerland',
    keywords: ['diplomacy', 'Geneva', 'Lake Geneva', 'Jet d’Eau'],
    focus: { x: 0.7, y: 0.55 },
    metadataIn: 'both',
  },
  winterRoad: {
    ...fromAgency(null, '2.71299087', 2022),
    file: 'winter-road.jpg',
    alt: 'A straight road between bare trees in snow and fog, the headlamps of a line of lorries coming closer',
    headline: 'Military traffic in Crimea',
    caption:
      'A road in the north of Crimea this week. Military lorries and armour have been seen on it daily.',
    created: '2022-01-18',
    city: 'Dzhankoi',
    country: 'Ukraine',
    keywords: ['Crimea', 'convoy', 'winter', 'road'],
    focus: { x: 0.5, y: 0.58 },
    metadataIn: 'iptc',
  },
  harbourBridge: {
    ...ownPicture('Bríd Maher-Castro', 2025),
    file: 'harbour-bridge.jpg',
    alt: 'A steel bridge of three arches across a harbour at low sun, its reflection broken by the tide, fishing boats at the quay',
    headline: 'The harbour bridge at Rinnmore',
    caption:
      'The bridge at Rinnmore from the fish quay. The lifting span, second from the left, has not been raised since the autumn of 2019.',
    created: '2025-03-08',
    city: 'Rinnmore',
    country: 'Ireland',
    keywords: ['bridge', 'harbour', 'Rinnmore', 'County Waterford'],
    focus: { x: 0.45, y: 0.5 },
    metadataIn: 'both',
  },
  harbourDawn: {
    ...fromAgency('Joris Vanhoutte', '2.70988241', 2025),
    file: 'harbour-dawn.jpg',
    alt: 'A ferry lying lit at the quay before sunrise, cranes behind it',
    headline: 'Ferry at the southern berth',
    caption: 'The early boat at the southern berth, an hour before its crew comes aboard.',
    created: '2025-02-11',
    city: 'Rosslare',
    country: 'Ireland',
    keywords: ['ferry', 'port', 'dawn'],
    focus: { x: 0.52, y: 0.56 },
    metadataIn: 'xmp',
  },
  raisedBog: {
    ...ownPicture('Tomás Ó Cearúil', 2025),
    file: 'raised-bog.jpg',
    alt: 'Pools of still water between cushions of red and green moss on a wide bog, hills on the horizon',
    headline: 'Water back on Derrylahan bog',
    caption:
      'Derrylahan in its second winter under water. The straight line on the left is a drain of 1911, now blocked in nine places.',
    created: '2025-01-29',
    city: 'Birr',
    country: 'Ireland',
    keywords: ['bog', 'peatland', 'restoration', 'County Offaly'],
    focus: { x: 0.4, y: 0.6 },
    metadataIn: 'both',
  },
  windSea: {
    ...fromAgency('Marit Solberg-Quinn', '2.70871560', 2024),
    file: 'wind-sea.jpg',
    alt: 'Wind turbines at sea under a heavy sky with shafts of light',
    headline: 'Turbines in the Irish Sea',
    caption:
      'Turbines in the Irish Sea. Those now proposed would stand half as far again from the shore.',
    created: '2024-11-16',
    city: 'Arklow',
    country: 'Ireland',
    keywords: ['wind', 'energy', 'sea', 'turbines'],
    focus: { x: 0.3, y: 0.5 },
    metadataIn: 'iptc',
  },
  terraceNight: {
    ...ownPicture('Bríd Maher-Castro', 2025),
    file: 'terrace-night.jpg',
    alt: 'A brick terrace at night, some windows lit, painted doors reflected in the wet street',
    headline: 'Maltings Terrace',
    caption:
      'Maltings Terrace on the evening that the keys were handed over. Number three was still waiting for its meter.',
    created: '2025-04-02',
    city: 'Kilkenny',
    country: 'Ireland',
    keywords: ['housing', 'terrace', 'Kilkenny', 'council'],
    focus: { x: 0.5, y: 0.6 },
    metadataIn: 'both',
  },
  concertHall: {
    ...ownPicture('Ger Dunphy', 2025),
    file: 'concert-hall.jpg',
    alt: 'A grand piano alone on a stage under spotlights, the audience in darkness',
    headline: 'Before the recital',
    caption:
      'The old mart at Thomastown, ten minutes before the recital. The ring where cattle were sold is under the stage.',
    created: '2025-05-17',
    city: 'Thomastown',
    country: 'Ireland',
    keywords: ['music', 'piano', 'recital', 'Thomastown'],
    focus: { x: 0.5, y: 0.62 },
    metadataIn: 'xmp',
  },
  rainStreet: {
    ...fromAgency('Aoife Lindqvist', '2.70640335', 2024),
    file: 'rain-street.jpg',
    alt: 'City lights out of focus behind a windscreen covered in rain',
    headline: 'The quays, late',
    caption:
      'The quays in Dublin at half past midnight, seen from the driver’s place of the last tram.',
    created: '2024-12-06',
    city: 'Dublin',
    country: 'Ireland',
    keywords: ['Dublin', 'rain', 'night', 'tram'],
    focus: { x: 0.52, y: 0.48 },
    metadataIn: 'both',
  },
  shopWindow: {
    ...ownPicture('Sadhbh Ní Chonaola', 2025),
    file: 'shop-window.jpg',
    alt: 'Siopa beag bán cois bóthair um thráthnóna, solas buí sa dá fhuinneog agus spéir ghorm os a chionn',
    headline: 'An siopa um thráthnóna',
    caption:
      'Siopa Uí Ghriallais, an Cheathrú Rua, ar a seacht a chlog tráthnóna. Tá an rang ar tí tosú.',
    created: '2025-02-20',
    city: 'An Cheathrú Rua',
    country: 'Éire',
    keywords: ['siopa', 'Gaeltacht', 'an Cheathrú Rua', 'oideachas'],
    focus: { x: 0.45, y: 0.6 },
    metadataIn: 'both',
  },
  pylonsDusk: {
    ...fromAgency('Joris Vanhoutte', '2.70522918', 2024),
    file: 'pylons-dusk.jpg',
    alt: 'A line of pylons walking over dark fields towards a band of orange sky',
    headline: 'The line to Great Island',
    caption:
      'The line to Great Island, County Wexford. What it costs to keep standing is in the part of the bill that nobody can use less of.',
    created: '2024-10-22',
    city: 'New Ross',
    country: 'Ireland',
    keywords: ['electricity', 'grid', 'pylons', 'County Wexford'],
    focus: { x: 0.35, y: 0.5 },
    metadataIn: 'iptc',
  },
} satisfies Record<string, Picture>)

export type PictureKey = keyof typeof pictures

type Rights = Pick<
  Picture,
  'creator' | 'credit' | 'source' | 'copyright' | 'agency' | 'assetId' | 'usageTerms' | 'licensor'
>

function fromAgency(creator: string | null, assetId: string, year: number): Rights {
  return {
    creator: creator ?? 'Ostend Press Agency',
    credit: creator ? `${creator} / OPA` : 'OPA',
    source: 'OPA',
    copyright: `© ${year} Ostend Press Agency`,
    agency: 'opa',
    assetId,
    usageTerms: 'Editorial use only. No use in advertising. Credit required.',
    licensor: opaLicensor,
  }
}

function ownPicture(creator: string, year: number): Rights {
  return {
    creator,
    credit: `${creator} / The Tholsel`,
    source: 'The Tholsel',
    copyright: `© ${year} Tholsel Press`,
    agency: null,
    assetId: null,
    usageTerms: 'May be shown with the article it was taken for. Ask before any other use.',
    licensor: tholselLicensor,
  }
}
