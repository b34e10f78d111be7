import type { ArticleKey } from './articles/index.ts'
import { bogRefills } from './threads/bog-refills.ts'
import type { CommentCopy } from './threads/comment.ts'
import { genevaTalks } from './threads/geneva-talks.ts'
import { harbourBridge } from './threads/harbour-bridge.ts'
import { onePiano } from './threads/one-piano.ts'
import { planningObjections } from './threads/planning-objections.ts'
import { siopaScoile } from './threads/siopa-scoile.ts'
import { standingCharge } from './threads/standing-charge.ts'
import { terraceKeys } from './threads/terrace-keys.ts'

/** What readers wrote, by article. An article that is not here has an open thread with nothing in it. */
export const threads: Partial<Record<ArticleKey, readonly CommentCopy[]>> = {
  genevaTalks,
  harbourBridge,
  bogRefills,
  standingCharge,
  terraceKeys,
  onePiano,
  planningObjections,
  siopaScoile,
}
