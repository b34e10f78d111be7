/** Below this the count is not shown: it would tell more about the few than about the paper. */
export const shownFrom = 20

/**
 * The number that readers are shown: two significant figures, never up; nothing below twenty.
 * @example roundDown(6148) // 6100
 */
export function roundDown(supporters: number): number | undefined {
  if (supporters < shownFrom) return undefined
  const scale = 10 ** Math.max(0, String(supporters).length - 2)
  return Math.floor(supporters / scale) * scale
}
