import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { failureInWords } from './failure-in-words.ts'

const thrownBy = async (work: () => unknown): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('nothing failed')
}
const system = (code: string, path?: string) => Object.assign(new Error(code), { code, path })

test('what the machine refuses is said in one sentence that names the place and what to do', async () => {
  for (const code of ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS', 'EACCES', 'EPERM'])
    expect(failureInWords(system(code, '/data/backups/a.standfirst'))).toMatch(
      /\/data\/backups\/a\.standfirst.*(set|make|choose)/,
    )
  expect(failureInWords(system('EMFILE'))).toContain('ulimit')
})

test('a read-only server and a full disk of the database are said so', async () => {
  const client = new Client({ ...inject('server'), database: 'postgres' })
  await client.connect()
  const fails = (sql: string) => thrownBy(() => client.query(sql))
  const readOnly = await fails('begin; set transaction read only; create table x (id int)')
  expect(failureInWords(readOnly)).toContain('The database is read-only, as a standby is')
  await client.query('rollback')
  const full = await fails("do $$ begin raise exception 'x' using errcode = '53100'; end $$")
  expect(failureInWords(full)).toContain('The disk of the database is full')
  await client.end()
})

test('a defect of ours is no sentence: its stack is shown', async () => {
  expect(failureInWords(new TypeError('x is not a function'))).toBeUndefined()
  expect(failureInWords('x')).toBeUndefined()
  const missing = await thrownBy(() => {
    const folder = join(inject('folder'), 'a-file')
    writeFileSync(folder, '')
    mkdirSync(join(folder, 'within'))
  })
  expect(failureInWords(missing)).toBeUndefined()
})
