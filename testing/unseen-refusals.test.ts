import { expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { takeUnseen, watched } from './unseen-refusals.ts'

const answer = (status: number): Answer => ({
  status,
  headers: {},
  text: '',
  location: status === 303 ? '/' : undefined,
  json: <T>() => ({}) as T,
})

test.each([
  ['GET', 404, true],
  ['GET', 500, true],
  ['POST', 422, true],
  ['GET', 303, true],
  ['POST', 303, false],
  ['GET', 200, false],
  ['POST', 200, false],
] as const)('%s that answers %i: a test has to look at its status: %s', (method, status, has) => {
  const unread = watched({ method, path: '/x' }, answer(status))
  expect(unread.text).toBe('')
  expect(takeUnseen()).toEqual(has ? [`${method} /x answered ${status}`] : [])
  expect(watched({ method, path: '/x' }, answer(status)).status).toBe(status)
  expect(takeUnseen()).toEqual([])
  expect(watched({ method, path: '/x' }, answer(status))).toMatchObject({ status })
  expect(takeUnseen()).toEqual([])
})

test('where a redirect leads is looked at as well as that it is one', () => {
  expect(watched({ method: 'GET', path: '/x' }, answer(303)).location).toBe('/')
  expect(takeUnseen()).toEqual([])
})
