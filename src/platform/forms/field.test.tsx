import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Field, wrongOf } from './index.ts'

const input = (more: { hint?: string; wrong?: string; id?: string }) =>
  render(
    <Field name="slug" label="Address" {...more}>
      {(tied) => <input type="text" {...tied} />}
    </Field>,
  )

test('a control is tied to its label, its hint and what is wrong with it', () => {
  expect(input({ hint: 'Made from the headline.', wrong: 'It is taken.' })).toBe(
    '<div class="field"><label for="slug">Address</label>' +
      '<input type="text" id="slug" name="slug" aria-invalid="true" aria-describedby="slug-hint slug-wrong"/>' +
      '<p class="hint" id="slug-hint">Made from the headline.</p>' +
      '<p class="wrong" id="slug-wrong">It is taken.</p></div>',
  )
})

test('one that is right has nothing to say, and several of a name have ids of their own', () => {
  expect(input({ id: 'author-slug' })).toBe(
    '<div class="field"><label for="author-slug">Address</label><input type="text" id="author-slug" name="slug"/></div>',
  )
})

test('what is wrong with a field is its first issue', () => {
  const issues = [
    { field: 'name', message: 'No name.' },
    { field: 'slug', message: 'Taken.' },
    { field: 'slug', message: 'Too long.' },
  ]
  expect(wrongOf(issues, 'slug')).toBe('Taken.')
  expect(wrongOf(issues, 'body')).toBeUndefined()
})
