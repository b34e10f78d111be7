import { keyed } from '../keyed.ts'
import type { ArticleCopy } from './article.ts'
import { bogRefills } from './bog-refills.ts'
import { genevaTalks } from './geneva-talks.ts'
import { harbourBridge } from './harbour-bridge.ts'
import { onePiano } from './one-piano.ts'
import { planningObjections } from './planning-objections.ts'
import * as business from './short/business.ts'
import * as climate from './short/climate.ts'
import * as culture from './short/culture.ts'
import * as ireland from './short/ireland.ts'
import * as opinion from './short/opinion.ts'
import * as rinnmore from './short/rinnmore.ts'
import * as world from './short/world.ts'
import { siopaScoile } from './siopa-scoile.ts'
import { standingCharge } from './standing-charge.ts'
import { terraceKeys } from './terrace-keys.ts'

/** Every piece in the demo edition, by name; eight at full length, the rest for the river. */
export const articles = keyed({
  genevaTalks,
  harbourBridge,
  bogRefills,
  standingCharge,
  terraceKeys,
  onePiano,
  planningObjections,
  siopaScoile,
  ...ireland,
  ...rinnmore,
  ...world,
  ...business,
  ...climate,
  ...culture,
  ...opinion,
} satisfies Record<string, ArticleCopy>)

export type ArticleKey = keyof typeof articles
