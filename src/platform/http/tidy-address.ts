/**
 * The path of a request's target as the router can read it: percent-encoded as UTF-8, whatever old
 * software has sent. Undefined where a percent sign stands alone.
 * @example readableAddress('/caf%E9') // '/caf%C3%A9'
 */
export function readableAddress(target: string): string | undefined {
  if (!isUnusual.test(target)) return target
  const [path = '/', ...query] = target.split('?')
  if (/%(?![0-9a-f]{2})/i.test(path)) return undefined
  const bytes = Buffer.from(
    path.replaceAll(/%([0-9a-f]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
  const text = bytes.toString('utf8')
  const isUtf8 = Buffer.from(text, 'utf8').equals(bytes)
  return [encoded(isUtf8 ? text : bytes.toString('latin1')), ...query].join('?')
}

/**
 * A readable path as it was most likely meant: slashes once and none at its end, and without the full
 * stop, the bracket or the space that a text around it has left there.
 * @example tidyAddress('/2022/01/21//harbour).') // '/2022/01/21/harbour'
 */
export function tidyAddress(path: string): string {
  const text = decodeURIComponent(path)
    .replace(/\/{2,}/g, '/')
    .replace(/(?<![\s.,;:!?)\]}'"»”’>/])[\s.,;:!?)\]}'"»”’>/]+$/u, '')
  return encoded(text.startsWith('/') ? text : `/${text}`)
}

const isUnusual = /%[89a-f]|%(?![0-9a-f]{2})/i

const encoded = (path: string): string => encodeURI(path).replaceAll(/[?#]/g, encodeURIComponent)
