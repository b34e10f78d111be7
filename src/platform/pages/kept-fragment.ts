import { isDeepStrictEqual } from 'node:util'
import { createElement, type ComponentType, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { render } from 'preact-render-to-string'
import { BoundedMap } from '../memo/index.ts'

/**
 * A component whose HTML is kept in this process for as long as it is asked for with equal
 * properties, so that nothing ever has to be purged. For pieces that stand on many pages or on pages
 * often made anew, like a comment in a hot thread. All that the piece shows has to come by its
 * properties; `nameOf` tells its instances apart, and the last form of each of the last `atMost` is
 * kept: thousands of small pieces, hundreds of those that are most of a page.
 * @example const KeptComment = keptFragment(Comment, ({ comment }) => comment.id)
 */
export function keptFragment<P extends object>(
  View: ComponentType<P>,
  nameOf: (properties: P) => string,
  { atMost = 5000 }: { atMost?: number } = {},
): (properties: P) => VNode {
  const kept = new BoundedMap<string, { readonly properties: P; readonly html: string }>(atMost)

  return (properties) => {
    const name = nameOf(properties)
    const known = kept.get(name)
    if (known && areEqual(known.properties, properties)) return jsxTemplate([known.html])
    const html = flat(render(createElement(View, properties)))
    kept.set(name, { properties, html })
    return jsxTemplate([html])
  }
}

/** Deeply equal; what is the very same object, as most of it is on a page made again, is not looked into. */
function areEqual<P extends object>(a: P, b: P): boolean {
  const names = Object.keys(a) as (keyof P)[]
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (name) =>
        Object.hasOwn(b, name) &&
        (Object.is(a[name], b[name]) || isDeepStrictEqual(a[name], b[name])),
    )
  )
}

/**
 * The same text in one piece. What is put together from a thousand pieces stays a tree of them, which
 * each page that it stands on would walk again, until something reads all of it: as a number, say.
 */
function flat(text: string): string {
  Number(text)
  return text
}
