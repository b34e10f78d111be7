/** What a page listens to. */
export interface Listening {
  /** The address of a stream. */
  readonly address: string
  /** The position of the outbox from which the page was rendered. */
  readonly after: string
  /** Requests the present state. May be called once too often, never too seldom. */
  readonly changed: () => void
}

const firstPause = 30_000
const longestPause = 600_000

/**
 * In the browser: listens to a stream while the page is visible. A hidden page closes it, since a
 * browser has only six connections for all pages of a site over HTTP/1.1, and later continues from
 * the last position. If the server refuses, the page works without and tries again later. Call it
 * once for each page.
 * @example listen({ address: '/newsroom/queue/changes', after: '7041-0199…', changed, signal })
 */
export function listen({
  address,
  after,
  changed,
  signal,
}: Listening & { readonly signal: AbortSignal }): void {
  let heard = after
  let source: EventSource | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const close = () => {
    source?.close()
    source = undefined
    clearTimeout(waiting)
  }
  const open = () => {
    if (source || signal.aborted || document.visibilityState === 'hidden') return
    clearTimeout(waiting)
    const opened = new EventSource(`${address}?after=${encodeURIComponent(heard)}`)
    source = opened
    opened.addEventListener('open', () => (failures = 0))
    opened.addEventListener('message', ({ lastEventId }) => {
      heard = lastEventId || heard
      changed()
    })
    // The browser reconnects by itself after the end of a stream, but not after a refusal.
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return
      close()
      failures += 1
      waiting = setTimeout(open, pauseAfter(failures))
    })
  }

  signal.addEventListener('abort', close)
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? close() : open()),
    { signal },
  )
  addEventListener('pagehide', close, { signal })
  addEventListener('pageshow', open, { signal })
  open()
}

// With a random part, so that browsers don't all reconnect at once.
const pauseAfter = (failures: number): number =>
  Math.min(longestPause, firstPause * 2 ** (failures - 1)) * (0.5 + Math.random())
