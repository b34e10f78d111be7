import type { ArticleKey } from './articles/index.ts'

export type Container =
  | {
      readonly layout: 'lead'
      readonly heading: string
      readonly lead: ArticleKey
      /** Links that stand below the lead's own words. */
      readonly also: readonly ArticleKey[]
      readonly stack: readonly ArticleKey[]
    }
  | { readonly layout: 'river'; readonly heading: string; readonly length: number }
  | {
      readonly layout: 'feature'
      readonly heading: string
      readonly feature: ArticleKey
      readonly stacks: readonly (readonly ArticleKey[])[]
    }
  | {
      readonly layout: 'quarters'
      readonly heading: string
      /** Each quarter holds one card, or a stack of plain ones. */
      readonly quarters: readonly (readonly ArticleKey[])[]
    }
  | { readonly layout: 'voices'; readonly heading: string; readonly voices: readonly ArticleKey[] }

/** The front page as the night editor left it: containers from the top down, no two neighbours alike. */
export const front: readonly Container[] = [
  {
    layout: 'lead',
    heading: 'Top stories',
    lead: 'harbourBridge',
    also: ['ferryRight', 'crossingTimes'],
    stack: ['ferryCrews', 'growthForecast', 'translatorPrize'],
  },
  { layout: 'river', heading: 'Latest', length: 8 },
  {
    layout: 'feature',
    heading: 'Climate',
    feature: 'bogRefills',
    stacks: [['windHearing'], ['salmonCounters', 'loughLevel', 'dryingWind']],
  },
  {
    layout: 'quarters',
    heading: 'Ireland',
    quarters: [
      ['terraceKeys'],
      ['lastTram'],
      ['waitingLists', 'judgeLetters', 'schoolBuses'],
      ['siopaScoile'],
    ],
  },
  {
    layout: 'feature',
    heading: 'World',
    feature: 'lakeGauge',
    stacks: [['nightTrains', 'oneClock', 'polderVote'], []],
  },
  {
    layout: 'voices',
    heading: 'Opinion',
    voices: ['neutrality', 'planningObjections', 'shorterForms'],
  },
  {
    layout: 'feature',
    heading: 'Business',
    feature: 'standingCharge',
    stacks: [['barleyPrice', 'creditUnion', 'shortWeek'], []],
  },
  {
    layout: 'quarters',
    heading: 'Culture',
    quarters: [['onePiano'], ['shortPlays'], ['lightHarmonium'], []],
  },
]
