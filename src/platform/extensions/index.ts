/** Something that a domain brings to a point of another domain, or of the platform. */
export interface Extension {
  readonly point: string
  readonly value: unknown
}

/** A place where domains add something of their own: a part of a person's data, a room, a link. */
export interface ExtensionPoint<T> {
  readonly name: string
  /** @example extensions: [personsData.with({ name: 'comments', exportOf })] */
  with(value: T): Extension
  /** What the domains have brought to it, in the order of the domains. */
  of(source: { readonly extensions: readonly Extension[] }): readonly T[]
}

/**
 * Defines an extension point. The domain that reads it defines it, and those above that domain
 * bring values to it in `Domain.extensions`. Importing a module registers nothing.
 * @example
 * export const personsData = defineExtensionPoint<PersonsData>('accounts.persons-data')
 * for (const { exportOf } of personsData.of(ctx)) …
 */
export function defineExtensionPoint<T>(name: string): ExtensionPoint<T> {
  return {
    name,
    with: (value) => ({ point: name, value }),
    // Only `with` of this very point makes extensions of its name.
    of: ({ extensions }) =>
      extensions.flatMap(({ point, value }) => (point === name ? [value as T] : [])),
  }
}
