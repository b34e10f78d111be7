import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BackupRefused } from './backup-refused.ts'
import { carriedTables, notCarried, type FoundTable } from './carried-tables.ts'

const found = (table: string, more: Partial<FoundTable> = {}): FoundTable => ({
  table,
  columns: ['id'],
  clusterColumns: [],
  ...more,
})
const names = (tables: readonly { table: string }[]) => tables.map(({ table }) => table)

test('referred-to tables come before those that refer to them', () => {
  const tables = ['accounts.readers', 'discussion.comments', 'publishing.articles'].map((table) =>
    found(table),
  )
  const references = [
    { from: 'accounts.readers', to: 'publishing.articles' },
    { from: 'discussion.comments', to: 'accounts.readers' },
    { from: 'discussion.comments', to: 'discussion.comments' },
  ]
  expect(names(carriedTables(tables, references))).toEqual([
    'publishing.articles',
    'accounts.readers',
    'discussion.comments',
  ])
})

test('any tables without a circle are ordered, each once', () => {
  const number = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(fc.uniqueArray(number), fc.array(fc.tuple(number, number)), (numbers, pairs) => {
      // References go from a number to a smaller one, so there is no circle.
      const known = pairs.filter(([a, b]) => a > b && numbers.includes(a) && numbers.includes(b))
      const references = known.map(([a, b]) => ({ from: `paper.t${a}`, to: `paper.t${b}` }))
      const order = names(
        carriedTables(
          numbers.map((n) => found(`paper.t${n}`)),
          references,
        ),
      )
      expect(order.toSorted()).toEqual(numbers.map((n) => `paper.t${n}`).toSorted())
      for (const { from, to } of references)
        expect(order.indexOf(to)).toBeLessThan(order.indexOf(from))
    }),
  )
})

test('a circle is refused and shown', () => {
  const references = [
    { from: 'paper.a', to: 'paper.b' },
    { from: 'paper.b', to: 'paper.c' },
    { from: 'paper.c', to: 'paper.b' },
  ]
  const order = () =>
    carriedTables(
      ['paper.a', 'paper.b', 'paper.c'].map((table) => found(table)),
      references,
    )
  expect(order).toThrow(BackupRefused)
  expect(order).toThrow(/in a circle, so no order restores them: paper\.b → paper\.c → paper\.b/)
})

test('what lives only as long as its processes is left out, and nothing may refer to it', () => {
  const tables = [...Object.keys(notCarried), 'paper.notes'].map((table) => found(table))
  expect(names(carriedTables(tables, []))).toEqual(['paper.notes'])
  expect(() => carriedTables(tables, [{ from: 'paper.notes', to: 'platform.processes' }])).toThrow(
    /paper\.notes refers to platform\.processes/,
  )
})

test('transaction ids are never carried: the outbox goes without, another table is refused', () => {
  const outbox = found('platform.outbox', {
    columns: ['id', 'transaction', 'type'],
    clusterColumns: ['transaction'],
  })
  expect(carriedTables([outbox], [])).toEqual([
    { table: 'platform.outbox', columns: ['id', 'type'], where: 'dispatched_at is null' },
  ])
  const other = found('paper.cursors', { columns: ['id', 'seen'], clusterColumns: ['seen'] })
  expect(() => carriedTables([other], [])).toThrow(/paper\.cursors keeps transaction ids \(seen\)/)
})
