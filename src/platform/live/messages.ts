/** Tells that something has changed. The id is what the browser says when it comes back. */
export const changeMessage = (position: string, channels: Iterable<string>): string =>
  `id: ${position}\ndata: ${[...channels].join(' ')}\n\n`

/** Moves the browser's last id on and tells the page nothing; a proxy sees that the answer lives. */
export const quietMessage = (position: string): string =>
  position === '' ? ':\n\n' : `id: ${position}\n\n`

/** How many milliseconds the browser waits before it comes back. */
export const retryMessage = (milliseconds: number): string => `retry: ${milliseconds}\n`
