const schemes = new Set(['http:', 'https:', 'mailto:'])
const ownPlace = 'https://own.invalid'

/**
 * The address of a link as it may stand in an article: http, https, mailto, or a path of the paper
 * itself. Undefined for anything else, however it is disguised.
 */
export function safeLink(given: string): string | undefined {
  const href = given.trim()
  // What a browser would drop or turn round before it reads the scheme.
  if (href.length === 0 || href.length > 2000 || /[\p{Cc}\s\\<>"]/u.test(href)) return undefined
  if (href.startsWith('/')) {
    return URL.canParse(href, ownPlace) && new URL(href, ownPlace).origin === ownPlace
      ? href
      : undefined
  }
  if (!URL.canParse(href)) return undefined
  const { protocol, hostname } = new URL(href)
  if (!schemes.has(protocol)) return undefined
  return protocol === 'mailto:' || hostname.length > 0 ? href : undefined
}
