import { keyed } from './keyed.ts'

export type Language = 'en' | 'ga'

/** The invented newspaper. A tholsel is an Irish town's hall, and the house where it took its tolls. */
export const paper = {
  name: 'The Tholsel',
  tagline:
    'Independent news from Ireland and Europe, paid for by its readers and open to everyone.',
  ears: {
    left: {
      heading: 'Free to read, every page',
      words: 'No owner but a trust, no paywall, no one following you about',
    },
  },
  publisher: 'Tholsel Press, a company limited by guarantee with no shareholders',
  town: 'Kilkenny',
  zone: 'Europe/Dublin',
  currency: 'EUR',
  locale: 'en-IE',
  mail: 'newsdesk@tholsel.example',
  communityStatement: {
    en: 'This part of the paper is yours. Write as you would to a neighbour you will meet again: say what you know, ask what you do not, and leave the person out of it.',
    ga: 'Is libhse an chuid seo den pháipéar. Scríobh mar a scríobhfá chuig comharsa a chasfar ort arís: abair a bhfuil ar eolas agat, cuir ceist faoin méid nach bhfuil, agus fág an duine féin as.',
  },
} as const

export interface Section {
  readonly name: string
  readonly slug: string
  /** The name of the section's hue among the design's tokens. */
  readonly hue: 'ireland' | 'world' | 'business' | 'climate' | 'culture' | 'opinion'
  readonly description: string
}

export const sections = keyed({
  ireland: section('Ireland', 'ireland', 'From the parish to the Dáil, with the parish first.'),
  world: section('World', 'world', 'Europe mostly, and what reaches Europe from further off.'),
  business: section('Business', 'business', 'Wages, bills, boats and barley.'),
  climate: section('Climate', 'climate', 'Weather, water, land, and what we do to all three.'),
  culture: section('Culture', 'culture', 'Books, music, theatre and the rooms they happen in.'),
  opinion: section('Opinion', 'opinion', 'Argument, signed, and kept apart from the news.'),
})

export type SectionKey = keyof typeof sections

export interface Topic {
  readonly name: string
  readonly slug: string
}

export const topics = keyed({
  ukraine: topic('Ukraine'),
  russia: topic('Russia'),
  unitedStates: topic('United States'),
  nato: topic('Nato'),
  diplomacy: topic('Diplomacy'),
  baltic: topic('The Baltic'),
  bridges: topic('Bridges'),
  ports: topic('Ports'),
  ferries: topic('Ferries'),
  railways: topic('Railways'),
  trams: topic('Trams'),
  transport: topic('Transport'),
  councils: topic('Councils'),
  housing: topic('Housing'),
  planning: topic('Planning'),
  health: topic('Health'),
  courts: topic('Courts'),
  schools: topic('Schools'),
  gaeltacht: topic('Gaeltacht'),
  costOfLiving: topic('Cost of living'),
  energy: topic('Energy'),
  economy: topic('Economy'),
  farming: topic('Farming'),
  peatlands: topic('Peatlands'),
  rivers: topic('Rivers'),
  water: topic('Water'),
  weather: topic('Weather'),
  music: topic('Music'),
  theatre: topic('Theatre'),
  books: topic('Books'),
  neutrality: topic('Neutrality'),
})

export type TopicKey = keyof typeof topics

export interface Agency {
  readonly name: string
  /** As it stands in credits and attribution lines. */
  readonly shortName: string
  readonly supplies: readonly ('text' | 'pictures')[]
  readonly invented: boolean
  readonly usageTerms: string
}

export const agencies = keyed({
  afp: {
    name: 'Agence France-Presse',
    shortName: 'AFP',
    supplies: ['text'],
    invented: false,
    usageTerms: 'One newspaper, its pages and its archive. Not for resale.',
  },
  opa: {
    name: 'Ostend Press Agency',
    shortName: 'OPA',
    supplies: ['text', 'pictures'],
    invented: true,
    usageTerms: 'Editorial use only. No use in advertising. Credit required.',
  },
} satisfies Record<string, Agency>)

export type AgencyKey = keyof typeof agencies

function section(name: string, hue: Section['hue'], description: string): Section {
  return { name, slug: hue, hue, description }
}

function topic(name: string): Topic {
  return { name, slug: name.toLowerCase().replaceAll(' ', '-') }
}
