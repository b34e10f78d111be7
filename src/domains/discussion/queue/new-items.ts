import { clearNews, listen, showNews } from '#platform/listen'

/** Shows in the page's status line how many items arrived since the page was rendered. Nothing else moves. */
export function watchForNewItems(desk: HTMLElement, line: HTMLElement, signal: AbortSignal): void {
  const { after = '', since = '', kind = 'all', again = '' } = desk.dataset
  let isAsking = false
  let isOutdated = false
  const ask = async () => {
    isOutdated = true
    if (isAsking) return
    isAsking = true
    while (isOutdated && !signal.aborted) {
      isOutdated = false
      const count = await countSince(since, kind)
      if (count !== undefined) say(line, count, again)
    }
    isAsking = false
  }
  listen({ address: '/newsroom/queue/changes', after, changed: () => void ask(), signal })
}

async function countSince(since: string, kind: string): Promise<number | undefined> {
  try {
    const response = await fetch(
      `/newsroom/queue/new-items?${new URLSearchParams({ since, kind })}`,
      { headers: { accept: 'application/json' } },
    )
    if (!response.ok) return undefined
    const { count }: { count: number } = await response.json()
    return count
  } catch {
    return undefined
  }
}

function say(line: HTMLElement, count: number, again: string): void {
  if (count === 0) return clearNews(line)
  const isOne = count === 1
  showNews(line, {
    words: isOne ? '1 new item.' : `${count.toLocaleString('en-IE')} new items.`,
    link: { href: again, words: isOne ? 'Show it' : 'Show them' },
    close: 'Close',
  })
}
