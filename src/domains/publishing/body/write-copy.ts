import type { Block, Body, FactBox, List, Mark, PictureBlock, Quotation, Text } from './body.ts'
import { isSame } from './is-same.ts'
import { readBlocks } from './read-copy.ts'

/**
 * An article's body as copy: plain characters that a person can type into a text field, and that
 * `readCopy` turns into the same body again. A part that copy cannot say is fenced as JSON.
 */
export function writeCopy(body: Body): string {
  return body.content
    .map(writeSafely)
    .filter((words) => words !== '')
    .join('\n\n')
}

function writeSafely(block: Block): string {
  const words = writeBlock(block)
  const again = readBlocks(words)
  return again.ok && isSame(again.value, words === '' ? [] : [block])
    ? words
    : `\`\`\`\n${JSON.stringify(block)}\n\`\`\``
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return writeTexts(block.content)
    case 'crossHead':
      return `## ${writeTexts(block.content)}`
    case 'quotation':
      return writeQuotation(block)
    case 'pullQuote':
      return [`>> ${writeTexts(block.content)}`, ...speaker('>>', block.attrs.attribution)].join(
        '\n',
      )
    case 'picture':
      return writePicture(block)
    case 'factBox':
      return writeBox(block)
    default:
      return writeList(block)
  }
}

function writeQuotation({ attrs, content }: Quotation): string {
  const paragraphs = content.map((paragraph) => `> ${writeTexts(paragraph.content)}`).join('\n>\n')
  return [paragraphs, ...speaker('>', attrs.attribution)].join('\n')
}

const speaker = (mark: string, attribution: string): string[] =>
  attribution === '' ? [] : [`${mark} — ${attribution}`]

function writePicture({ attrs }: PictureBlock): string {
  return [
    `![picture:${attrs.picture}${attrs.layout === 'wide' ? ' wide' : ''}]`,
    ...(attrs.caption === null ? [] : [`caption: ${attrs.caption}`.trimEnd()]),
    ...(attrs.credit === null ? [] : [`credit: ${attrs.credit}`.trimEnd()]),
  ].join('\n')
}

function writeBox({ attrs, content }: FactBox): string {
  const lines = content.map((part) => {
    if (part.type === 'paragraph') return writeTexts(part.content)
    const term = part.attrs.term.replaceAll(/[\\:]/g, String.raw`\$&`)
    return `${startEscaped(term)} :: ${writeTexts(part.content)}`.trimEnd()
  })
  return [`::: ${attrs.heading}`.trimEnd(), ...lines, ':::'].join('\n')
}

function writeList({ type, content }: List): string {
  return content
    .map((item, index) => {
      const [first, ...more] = item.content.map((paragraph) => writeTexts(paragraph.content))
      return [
        `${type === 'bulletList' ? '-' : `${index + 1}.`} ${first ?? ''}`,
        ...more.map((words) => `  ${words}`),
      ].join('\n')
    })
    .join('\n')
}

const signs = { strong: '**', emphasis: '*' } as const

/** Text with its marks: ** and * turn strong and emphasis on and off, in that order. */
function writeTexts(texts: readonly Text[] = []): string {
  let written = ''
  let open: { strong: boolean; emphasis: boolean; link: string | undefined } = {
    strong: false,
    emphasis: false,
    link: undefined,
  }
  for (const text of [...texts, { type: 'text' as const, text: '' }]) {
    const marks = text.marks ?? []
    const next = {
      strong: has(marks, 'strong'),
      emphasis: has(marks, 'emphasis'),
      link: linkOf(marks),
    }
    if (open.link !== undefined && open.link !== next.link)
      written += `](${open.link.replaceAll(/[\\()]/g, String.raw`\$&`)})`
    if (next.strong !== open.strong) written += signs.strong
    if (next.emphasis !== open.emphasis) written += signs.emphasis
    if (next.link !== undefined && open.link !== next.link) written += '['
    written += text.text
      .replaceAll(/[\\*[\]]/g, String.raw`\$&`)
      .replaceAll(' :: ', String.raw` \:: `)
    open = next
  }
  return startEscaped(written)
}

const has = (marks: readonly Mark[], type: 'strong' | 'emphasis'): boolean =>
  marks.some((mark) => mark.type === type)
const linkOf = (marks: readonly Mark[]): string | undefined =>
  marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0]

/** What would begin another kind of block at the start of a line is escaped. */
const startEscaped = (words: string): string =>
  /^[#>!:`—–-]/.test(words) ? `\\${words}` : words.replace(/^(\d+)\.(?= )/, String.raw`$1\.`)
