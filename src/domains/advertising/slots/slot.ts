/** Places for advertisements; each keeps its 300 by 250 whether it is taken or not. */
export const slotNames = ['article-rail', 'front-river', 'front-foot'] as const
export type SlotName = (typeof slotNames)[number]
