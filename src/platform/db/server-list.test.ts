import { expect, test } from 'vitest'
import { serverList } from './server-list.ts'

const namesOf = (address: string) => serverList(address)?.servers.map(({ name }) => name)

test.each([
  ['postgres://u:p@a:1,b:2/n?target_session_attrs=read-write', ['a:1', 'b:2']],
  ['postgresql://a,b:2,c/n', ['a:5432', 'b:2', 'c:5432']],
  ['postgres://[::1]:1,[2001:db8::7]/n', ['::1:1', '2001:db8::7:5432']],
  ['postgres://u@/n?host=/one,/two', ['/one', '/two']],
  ['postgres://u@/n?host=a,b&port=7', ['a:7', 'b:7']],
  ['postgres://u@/n?host=a,b&port=7,8', ['a:7', 'b:8']],
  ['postgres://u@a/n?target_session_attrs=primary', ['a:5432']],
  ['postgres://u%40x:p%2Cq@a:1,b:2/n', ['a:1', 'b:2']],
])('%s names %j', (address, names) => {
  expect(namesOf(address)).toEqual(names)
})

test.each([
  'postgres://u:p@a:1/n',
  'postgres://a/n?sslmode=verify-full',
  'postgres://u@/n?host=%2Frun',
])('%s is left to the driver', (address) => {
  expect(serverList(address)).toBeUndefined()
})

test('user, password, name and the other parameters are the same for all servers', () => {
  const list = serverList(
    'postgres://u:p%2Fw@a:1,b:2/n%20m?sslmode=disable&target_session_attrs=read-write',
  )
  expect(list?.connectionString).toBe(
    'postgres://u:p%2Fw@localhost/n%20m?sslmode=disable&host=a&port=1',
  )
  expect(list?.wanted).toBe('read-write')
})
