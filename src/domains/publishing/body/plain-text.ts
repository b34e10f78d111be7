import type { Block, Body, Text } from './body.ts'

/** The words of a body without any marks, a block a line: for descriptions, search and counting. */
export function plainText(body: Body): string {
  return body.content
    .flatMap(linesOf)
    .filter((line) => line !== '')
    .join('\n')
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'picture':
      return []
    case 'quotation':
      return block.content.map((paragraph) => wordsOf(paragraph.content))
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) =>
        item.content.map((paragraph) => wordsOf(paragraph.content)),
      )
    case 'factBox':
      return [
        block.attrs.heading,
        ...block.content.map((part) =>
          part.type === 'factEntry'
            ? `${part.attrs.term} ${wordsOf(part.content)}`.trim()
            : wordsOf(part.content),
        ),
      ]
    default:
      return [wordsOf(block.content)]
  }
}

/** The words of some text, whatever their marks. */
export const wordsOf = (texts: readonly Text[] | undefined): string =>
  (texts ?? []).map(({ text }) => text).join('')
