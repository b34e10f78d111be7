import { BoundedMap } from './bounded-map.ts'

/**
 * A pure function that, asked again under a name with the very same arguments, gives the very same
 * result: whatever was made of that can then be known again without looking into it. Text counts as
 * the same where it is equal. The last result of each name is kept, of the last `atMost` names.
 * @example const readArticle = lastResult((json: string) => articleOf(JSON.parse(json)), 200)
 *          const article = readArticle(path, row.json)
 */
export function lastResult<A extends readonly unknown[], R>(
  make: (...given: A) => R,
  atMost: number,
): (name: string, ...given: A) => R {
  const last = new BoundedMap<string, { readonly given: A; readonly result: R }>(atMost)
  return (name, ...given) => {
    const known = last.get(name)
    if (known && areTheSame(known.given, given)) return known.result
    const result = make(...given)
    last.set(name, { given, result })
    return result
  }
}

const areTheSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => Object.is(one, b[index]))
