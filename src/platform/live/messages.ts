/** Names the changed channels. The browser sends the id when it reconnects. */
export const changeMessage = (position: string, channels: Iterable<string>): string =>
  `id: ${position}\ndata: ${[...channels].join(' ')}\n\n`

/** Updates the browser's last id without an event, and keeps proxies from closing a silent response. */
export const quietMessage = (position: string): string =>
  position === '' ? ':\n\n' : `id: ${position}\n\n`

/** How many milliseconds the browser waits before it reconnects. */
export const retryMessage = (milliseconds: number): string => `retry: ${milliseconds}\n`
