import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { keptFragment } from './kept-fragment.ts'

interface Props {
  readonly id: string
  readonly text: string
  readonly at: Date
  readonly marks?: readonly string[] | undefined
  readonly note?: string
}

function setUp() {
  let renders = 0
  const Kept = keptFragment(
    ({ id, text, at, marks = [], note }: Props) => {
      renders += 1
      return (
        <p id={id}>
          {text} {at.toISOString()} {marks.join()}
          {note}
        </p>
      )
    },
    ({ id }) => id,
  )
  return { htmlOf: (props: Props) => render(<Kept {...props} />), renders: () => renders }
}

const at = '2026-11-24T09:00:00Z'

test('equal properties are rendered once, and come escaped within their page', () => {
  const { htmlOf, renders } = setUp()
  const props = () => ({ id: 'a', text: '<b> & "c"', at: new Date(at), marks: ['x'] })
  const first = htmlOf(props())
  expect(first).toBe('<p id="a">&lt;b> &amp; &quot;c&quot; 2026-11-24T09:00:00.000Z x</p>')
  expect(htmlOf(props())).toBe(first)
  expect(renders()).toBe(1)
})

test.each([
  { text: 'Else.' },
  { at: new Date('2026-11-24T09:00:01Z') },
  { marks: ['pick'] },
  { marks: [] },
  { marks: undefined },
])('%o makes it anew, and only the last form is kept', (change) => {
  const { htmlOf, renders } = setUp()
  const before = { id: 'a', text: 'Same.', at: new Date(at), marks: ['x'] }
  const first = htmlOf(before)
  expect(htmlOf({ ...before, ...change })).not.toBe(first)
  expect(htmlOf(before)).toBe(first)
  expect(renders()).toBe(3)
})

test('a property instead of another that was undefined makes it anew', () => {
  const { htmlOf } = setUp()
  const before = { id: 'a', text: 'Same.', at: new Date(at) }
  htmlOf({ ...before, marks: undefined })
  expect(htmlOf({ ...before, note: 'Else.' })).toContain('Else.')
})

test('instances are told apart by name, and those asked for longest ago go first', () => {
  const { htmlOf, renders } = setUp()
  for (let n = 0; n <= 5000; n += 1) htmlOf({ id: String(n), text: 'One.', at: new Date(at) })
  expect(renders()).toBe(5001)
  htmlOf({ id: '5000', text: 'One.', at: new Date(at) })
  expect(renders()).toBe(5001)
  htmlOf({ id: '0', text: 'One.', at: new Date(at) })
  expect(renders()).toBe(5002)
})
