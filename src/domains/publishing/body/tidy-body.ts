import { shownLine, shownWords } from '#platform/text'
import type { Block, Body, FactBox, List, ListItem, Paragraph, Text } from './body.ts'
import { emptyBody } from './body.ts'

/**
 * A body in its one proper form: no empty blocks, no space at the ends of a block, no line break
 * or control character within one, neighbouring lists of a kind joined. What it says stays the same.
 */
export function tidyBody(body: Body): Body {
  const content = joinLists(body.content.flatMap(tidyBlock))
  return content.length === 0 ? emptyBody : { type: 'doc', content }
}

function tidyBlock(block: Block): Block[] {
  switch (block.type) {
    case 'picture':
      return [
        {
          ...block,
          attrs: {
            ...block.attrs,
            caption: tidyWords(block.attrs.caption),
            credit: tidyWords(block.attrs.credit),
          },
        },
      ]
    case 'quotation': {
      const content = tidyParagraphs(block.content)
      return content.length > 0
        ? [{ ...block, attrs: { attribution: shownLine(block.attrs.attribution) }, content }]
        : []
    }
    case 'bulletList':
    case 'orderedList': {
      const content = tidyItems(block.content)
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'factBox':
      return tidyBox(block)
    case 'pullQuote': {
      const content = tidyTexts(block.content)
      return content.length > 0
        ? [{ ...block, attrs: { attribution: shownLine(block.attrs.attribution) }, content }]
        : []
    }
    default: {
      const content = tidyTexts(block.content)
      return content.length > 0 ? [{ ...block, content }] : []
    }
  }
}

function tidyBox(box: FactBox): FactBox[] {
  const content = box.content.flatMap((part): FactBox['content'][number][] => {
    const words = tidyTexts(part.content)
    if (part.type === 'paragraph')
      return words.length > 0 ? [{ type: 'paragraph', content: words }] : []
    const term = shownLine(part.attrs.term)
    if (term === '') return words.length > 0 ? [{ type: 'paragraph', content: words }] : []
    return [
      words.length > 0
        ? { type: 'factEntry', attrs: { term }, content: words }
        : { type: 'factEntry', attrs: { term } },
    ]
  })
  return content.length > 0
    ? [{ type: 'factBox', attrs: { heading: shownLine(box.attrs.heading) }, content }]
    : []
}

const tidyParagraphs = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.flatMap((paragraph) => {
    const content = tidyTexts(paragraph.content)
    return content.length > 0 ? [{ type: 'paragraph', content }] : []
  })

const tidyItems = (items: readonly ListItem[]): ListItem[] =>
  items.flatMap((item) => {
    const content = tidyParagraphs(item.content)
    return content.length > 0 ? [{ type: 'listItem', content }] : []
  })

function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (isList(block) && before !== undefined && isList(before) && before.type === block.type) {
      joined[joined.length - 1] = { ...before, content: [...before.content, ...block.content] }
    } else joined.push(block)
  }
  return joined
}

const isList = (block: Block): block is List =>
  block.type === 'bulletList' || block.type === 'orderedList'

function tidyTexts(given: readonly Text[] | undefined): Text[] {
  const texts = (given ?? [])
    .map((text) => ({ ...text, text: shownWords(text.text) }))
    .filter(({ text }) => text !== '')
  while (texts[0] && texts[0].text.trimStart() === '') texts.shift()
  while (texts.at(-1)?.text.trimEnd() === '') texts.pop()
  const first = texts[0]
  if (first) texts[0] = { ...first, text: first.text.trimStart() }
  const last = texts.at(-1)
  if (last) texts[texts.length - 1] = { ...last, text: last.text.trimEnd() }
  return texts
}

const tidyWords = (words: string | null): string | null =>
  words === null ? null : shownLine(words)
