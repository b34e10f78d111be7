import { BackupRefused } from './backup-refused.ts'

/** A table as it is in the database. */
export interface FoundTable {
  /** `schema.name`. */
  readonly table: string
  /** Without the generated ones, which the database computes again. */
  readonly columns: readonly string[]
  /** Columns of transaction ids, which mean nothing in another cluster. */
  readonly clusterColumns: readonly string[]
}

export interface Reference {
  readonly from: string
  readonly to: string
}

/** A table as a backup carries it. */
export interface CarriedTable {
  readonly table: string
  readonly columns: readonly string[]
  /** Only these rows, as an SQL condition; all of them when absent. */
  readonly where?: string
}

/** Tables that a backup leaves out, each with the reason. */
export const notCarried: Readonly<Record<string, string>> = {
  'platform.migrations': 'the restore migrates the empty database itself',
  'platform.processes': 'heartbeats of processes that do not live where the backup is restored',
  'platform.leases': 'held by those processes',
  'platform.rate_limits': 'counts of the last minutes',
}

// What was dispatched has become jobs, which are carried. The rest is announced anew, under transaction ids of
// the cluster where it is restored, which the column's default gives.
const partlyCarried: Readonly<Record<string, { where: string; without: readonly string[] }>> = {
  'platform.outbox': { where: 'dispatched_at is null', without: ['transaction'] },
}

/**
 * Which tables a backup carries, referred-to tables before those that refer to them. Refuses a circle
 * between tables, a reference to a table that is not carried, and transaction ids.
 */
export function carriedTables(
  found: readonly FoundTable[],
  references: readonly Reference[],
): CarriedTable[] {
  const carried = found.filter(({ table }) => !(table in notCarried)).map(carry)
  const names = new Set(carried.map(({ table }) => table))
  for (const { from, to } of references)
    if (names.has(from) && !names.has(to))
      throw new BackupRefused(
        `The table ${from} refers to ${to}, which a backup leaves out (${notCarried[to]}): its rows could not be restored.`,
      )
  return inOrder(
    carried,
    references.filter(({ from, to }) => from !== to && names.has(from)),
  )
}

function carry({ table, columns, clusterColumns }: FoundTable): CarriedTable {
  const part = partlyCarried[table]
  const without = new Set(part?.without)
  const foreign = clusterColumns.filter((column) => !without.has(column))
  if (foreign.length > 0)
    throw new BackupRefused(
      `The table ${table} keeps transaction ids (${foreign.join(', ')}), which belong to one cluster: a backup cannot carry them.`,
    )
  return {
    table,
    columns: columns.filter((column) => !without.has(column)),
    ...(part ? { where: part.where } : {}),
  }
}

function inOrder(
  tables: readonly CarriedTable[],
  references: readonly Reference[],
): CarriedTable[] {
  const waiting = new Map(
    tables.toSorted((a, b) => (a.table < b.table ? -1 : 1)).map((table) => [table.table, table]),
  )
  const ordered: CarriedTable[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ table }) => !references.some(({ from, to }) => from === table && waiting.has(to)),
    )
    if (ready.length === 0)
      throw new BackupRefused(
        `These tables refer to one another in a circle, so no order restores them: ${circle(waiting, references).join(' → ')}.`,
      )
    for (const table of ready) waiting.delete(table.table)
    ordered.push(...ready)
  }
  return ordered
}

function circle(waiting: ReadonlyMap<string, unknown>, references: readonly Reference[]): string[] {
  const path: string[] = []
  let at = [...waiting.keys()][0] ?? ''
  while (!path.includes(at)) {
    path.push(at)
    at = references.find(({ from, to }) => from === at && waiting.has(to))?.to ?? ''
  }
  return [...path.slice(path.indexOf(at)), at]
}
