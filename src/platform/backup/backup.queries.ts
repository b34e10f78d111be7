import { escapeIdentifier, type ClientBase } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { CarriedTable, FoundTable, Reference } from './carried-tables.ts'

const ourSchemas =
  "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')"
const notOfAnExtension =
  "not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')"
const wholeTables = `c.relkind in ('r', 'p') and not c.relispartition and ${ourSchemas} and ${notOfAnExtension}`

// A backup takes as long as it takes, and reads alike whatever the connection was opened with.
const patientAndPlain = `
  set local statement_timeout = 0;
  set local transaction_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local lock_timeout = 0;
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local extra_float_digits = 1;
  set local row_security = off`

/** One view of the whole database, however long the reading takes and whatever is written meanwhile. */
export async function beginSnapshot(client: ClientBase): Promise<void> {
  await client.query(`begin isolation level repeatable read read only; ${patientAndPlain}`)
}

export async function beginLoad(client: ClientBase): Promise<void> {
  await client.query(`begin; ${patientAndPlain}`)
}

export async function foundTables(client: ClientBase): Promise<FoundTable[]> {
  const { rows } = await client.query<FoundTable>(`
    select n.nspname || '.' || c.relname as table,
      array_agg(a.attname::text order by a.attnum) as columns,
      coalesce(array_agg(a.attname::text) filter (where a.atttypid in ('xid'::regtype, 'xid8'::regtype, 'pg_snapshot'::regtype)), '{}') as "clusterColumns"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where ${wholeTables}
    group by n.nspname, c.relname order by 1`)
  return rows
}

export async function foundReferences(client: ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select distinct n.nspname || '.' || c.relname as from, rn.nspname || '.' || r.relname as to
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${wholeTables}
    order by 1, 2`)
  return rows
}

/** Keeps the shape of the tables as it is until the transaction ends; rows are read and written freely. */
export async function holdShapes(
  client: ClientBase,
  tables: readonly CarriedTable[],
): Promise<void> {
  if (tables.length > 0)
    await client.query(
      `lock table ${tables.map(({ table }) => quoted(table)).join(', ')} in access share mode`,
    )
}

export function copyOut(client: ClientBase, { table, columns, where }: CarriedTable) {
  const rows = `select ${columns.map(escapeIdentifier).join(', ')} from ${quoted(table)}${where ? ` where ${where}` : ''}`
  return client.query(copyTo(`copy (${rows}) to stdout`))
}

export function copyIn(client: ClientBase, { table, columns }: CarriedTable) {
  return client.query(
    copyFrom(`copy ${quoted(table)} (${columns.map(escapeIdentifier).join(', ')}) from stdin`),
  )
}

/** A sequence that was used, and its last value (a bigint, as text). */
export interface SequenceValue {
  readonly sequence: string
  readonly value: string
}

export async function sequenceValues(client: ClientBase): Promise<SequenceValue[]> {
  const { rows } = await client.query<SequenceValue>(`
    select n.schemaname || '.' || n.sequencename as sequence, n.last_value::text as value
    from (select *, schemaname as nspname from pg_sequences) n
    where n.last_value is not null and ${ourSchemas} order by 1`)
  return rows
}

export async function setSequence(
  client: ClientBase,
  { sequence, value }: SequenceValue,
): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint)', [quoted(sequence), value])
}

/** The first of these tables that has a row. */
export async function firstWithRows(
  client: ClientBase,
  tables: readonly string[],
): Promise<string | undefined> {
  for (const table of tables) if (await hasRows(client, table)) return table
  return undefined
}

/** Removes what migrations put into tables, those that refer before those that are referred to. */
export async function emptyTables(
  client: ClientBase,
  tables: readonly CarriedTable[],
): Promise<void> {
  for (const { table } of tables.toReversed())
    if (await hasRows(client, table)) await client.query(`delete from ${quoted(table)}`)
}

async function hasRows(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select exists (select from ${quoted(table)}) as there`,
  )
  return rows[0]?.there ?? false
}

/** A trigger of ours that acts when rows are added or removed, and how it is switched on. */
export interface FoundTrigger {
  readonly table: string
  readonly trigger: string
  readonly enabled: 'O' | 'A' | 'R'
}

/** Triggers other than those of foreign keys, on tables (a partitioned one passes its own on to its parts). */
export async function enabledTriggers(client: ClientBase): Promise<FoundTrigger[]> {
  const { rows } = await client.query<FoundTrigger>(`
    select n.nspname || '.' || c.relname as table, t.tgname as trigger, t.tgenabled as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and ${ourSchemas} and ${notOfAnExtension}
    order by 1, 2`)
  return rows
}

export async function switchOff(
  client: ClientBase,
  triggers: readonly FoundTrigger[],
): Promise<void> {
  for (const { table, trigger } of triggers)
    await client.query(`alter table ${quoted(table)} disable trigger ${escapeIdentifier(trigger)}`)
}

export async function switchOn(
  client: ClientBase,
  triggers: readonly FoundTrigger[],
): Promise<void> {
  const how = { O: 'enable', A: 'enable always', R: 'enable replica' }
  // Foreign keys that wait for the commit are checked now: a table with checks still open cannot be altered.
  await client.query('set constraints all immediate')
  for (const { table, trigger, enabled } of triggers)
    await client.query(
      `alter table ${quoted(table)} ${how[enabled]} trigger ${escapeIdentifier(trigger)}`,
    )
}

const quoted = (name: string) => name.split('.').map(escapeIdentifier).join('.')
