/** A place in the outbox's order. */
export interface Position {
  /** The number of the transaction, which PostgreSQL counts in 64 bits. */
  readonly transaction: string
  readonly id: string
}

/** Whether one event comes after another in the outbox. */
export function isAfter(one: Position, other: Position): boolean {
  const [a, b] = [BigInt(one.transaction), BigInt(other.transaction)]
  return a === b ? one.id > other.id : a > b
}

/** A position as a browser keeps it: `7041-0199…`. */
export const positionText = ({ transaction, id }: Position): string => `${transaction}-${id}`

/** Undefined where the text is no position. */
export function parsePosition(text: string): Position | undefined {
  const [, transaction, id] =
    /^(\d{1,20})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text) ?? []
  return transaction && id ? { transaction, id } : undefined
}
