/** Gives every entry of a record the name it is filed under, so that a piece can be passed around alone. */
export function keyed<T extends Record<string, object>>(
  entries: T,
): { readonly [K in keyof T & string]: T[K] & { readonly key: K } } {
  const named = Object.entries(entries).map(([key, value]) => [key, { ...value, key }])
  return Object.fromEntries(named)
}
