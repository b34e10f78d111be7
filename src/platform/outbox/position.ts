/** A place in the outbox's order. */
export interface Position {
  /** A 64-bit transaction id (xid8). */
  readonly transaction: string
  readonly id: string
}

/** Whether one event comes after another in the outbox. */
export function isAfter(one: Position, other: Position): boolean {
  const [a, b] = [BigInt(one.transaction), BigInt(other.transaction)]
  return a === b ? one.id > other.id : a > b
}

/** A position as text for the browser: `7041-0199…`. */
export const positionText = ({ transaction, id }: Position): string => `${transaction}-${id}`

/** Returns undefined if the text is not a position. */
export function parsePosition(text: string): Position | undefined {
  const [, transaction, id] =
    /^(\d{1,20})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text) ?? []
  return transaction && id ? { transaction, id } : undefined
}
