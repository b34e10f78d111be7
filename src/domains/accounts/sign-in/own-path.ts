const nowhere = 'http://own.invalid'

/**
 * Where `?next=` leads, if it is a path of ours: read as a browser reads it, and given in the
 * browser's own spelling, so that no `//other.site`, `/\other.site` or dotted disguise gets through.
 * @example ownPath('/contribute?amount=10') // '/contribute?amount=10'
 */
export function ownPath(text: string | undefined): string | undefined {
  if (!text || text.length > 1000 || !text.startsWith('/') || !URL.canParse(text, nowhere))
    return undefined
  const url = new URL(text, nowhere)
  const path = `${url.pathname}${url.search}${url.hash}`
  return url.origin === nowhere && !/^\/[/\\]/.test(path) ? path : undefined
}
