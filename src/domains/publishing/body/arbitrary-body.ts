import * as fc from 'fast-check'

const awkward = fc.constantFrom(
  '*',
  '**',
  '[',
  ']',
  '](',
  ')',
  '(',
  '\\',
  '#',
  '## ',
  '> ',
  '>> ',
  '- ',
  '1. ',
  ':::',
  ' :: ',
  '```',
  '— ',
  '![picture:',
  '<script>',
  '&amp;',
  '\u00A0',
  '\n',
  '  ',
  '“',
  'caption: ',
)
const words = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) }, awkward),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('') || 'x')
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('/about', 'mailto:desk@paper.example', 'https://a.example/(b)_[c]?d=1'),
)
const mark = fc.oneof(
  fc.constant({ type: 'strong' }),
  fc.constant({ type: 'emphasis' }),
  href.map((address) => ({ type: 'link', attrs: { href: address } })),
)
const text = fc
  .record({
    text: words,
    marks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }),
  })
  .map((given) => ({ type: 'text', ...given }))
const texts = fc.array(text, { maxLength: 4 })
const paragraph = texts.map((content) => ({ type: 'paragraph', content }))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })
const factEntry = fc
  .tuple(words, texts)
  .map(([term, content]) => ({ type: 'factEntry', attrs: { term }, content }))
const block = fc.oneof(
  paragraph,
  texts.map((content) => ({ type: 'crossHead', content })),
  fc
    .tuple(words, paragraphs)
    .map(([attribution, content]) => ({ type: 'quotation', attrs: { attribution }, content })),
  fc
    .tuple(words, texts)
    .map(([attribution, content]) => ({ type: 'pullQuote', attrs: { attribution }, content })),
  fc
    .record({
      picture: fc.uuid(),
      caption: fc.option(words),
      credit: fc.option(words),
      layout: fc.constantFrom('text', 'wide'),
    })
    .map((attrs) => ({ type: 'picture', attrs })),
  fc
    .tuple(words, fc.array(fc.oneof(paragraph, factEntry), { minLength: 1, maxLength: 3 }))
    .map(([heading, content]) => ({ type: 'factBox', attrs: { heading }, content })),
  fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.array(paragraphs, { minLength: 1, maxLength: 3 }),
    )
    .map(([type, items]) => ({
      type,
      content: items.map((content) => ({ type: 'listItem', content })),
    })),
)

/** Any body that the schema allows, with all that is awkward in it; for tests. */
export const arbitraryBody = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: 'doc', content }))
