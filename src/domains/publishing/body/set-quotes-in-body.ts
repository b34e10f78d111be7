import type { Block, Body, Paragraph, Text } from './body.ts'
import { wordsOf } from './plain-text.ts'
import { setQuotes } from './typographic-quotes.ts'

/** A body whose quotation marks are set, across the marks within a block. */
export const setQuotesInBody = (body: Body): Body => ({
  ...body,
  content: body.content.map(inBlock),
})

function inBlock(block: Block): Block {
  switch (block.type) {
    case 'picture': {
      const { caption, credit } = block.attrs
      return { ...block, attrs: { ...block.attrs, caption: caption && setQuotes(caption), credit } }
    }
    case 'quotation':
      return { ...block, content: block.content.map(inTexts) }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(inTexts) })),
      }
    case 'factBox':
      return {
        ...block,
        attrs: { heading: setQuotes(block.attrs.heading) },
        content: block.content.map((part) =>
          part.type === 'factEntry'
            ? { ...inTexts(part), attrs: { term: setQuotes(part.attrs.term) } }
            : inTexts(part),
        ),
      }
    default:
      return inTexts(block)
  }
}

// What a sign becomes depends on what stands before it, which may bear another mark.
function inTexts<T extends Block | Paragraph | { readonly content?: readonly Text[] }>(
  block: T,
): T {
  const { content } = block as { readonly content?: readonly Text[] }
  if (!content) return block
  const set = setQuotes(wordsOf(content))
  let from = 0
  return {
    ...block,
    content: content.map((text) => ({
      ...text,
      text: set.slice(from, (from += text.text.length)),
    })),
  }
}
