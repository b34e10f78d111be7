/** What a page wants to hear of. */
export interface Listening {
  /** The address of a stream. */
  readonly address: string
  /** The position that the page was made at. */
  readonly after: string
  /** Something has changed: the page asks what its reader may see. Called once more than needed at worst. */
  readonly changed: () => void
}

const firstPause = 30_000
const longestPause = 600_000

/**
 * In the browser: hears of changes for as long as the page is seen. A page that is hidden or left
 * holds no connection, since a browser has six for all pages of a site over HTTP/1.1, and comes
 * back at the position that it has heard. Where there is no room the page goes on without, and asks
 * again later. At most one of these a page.
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
    // A stream that ends is opened again by the browser itself; one that was refused is not.
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

// Each browser at a moment of its own, so that they don't all come back at once.
const pauseAfter = (failures: number): number =>
  Math.min(longestPause, firstPause * 2 ** (failures - 1)) * (0.5 + Math.random())
