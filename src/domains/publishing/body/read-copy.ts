import { fail, type Issue, ok, type Result } from '#platform/result'
import { readInline } from './read-inline.ts'

type Json = { readonly type: string; readonly attrs?: object; readonly content?: readonly object[] }

/**
 * Reads copy into a body that still has to be checked by `parseBody`: a blank line parts
 * paragraphs; `## ` cross-head; `> ` quotation and `> — speaker`; `>> ` pull quote; `- ` and `1. `
 * lists; `![picture:ID]` with `caption:` and `credit:` below it; `::: heading` to `:::` a fact box
 * with lines `term :: words`; *emphasis*, **strong**, [words](address). Refuses only a fenced part
 * that is not JSON; whatever else is typed is text.
 */
export function readCopy(text: string): Result<{ type: 'doc'; content: readonly object[] }> {
  const blocks = readBlocks(text)
  if (!blocks.ok) return blocks
  return ok({
    type: 'doc',
    content: blocks.value.length > 0 ? blocks.value : [{ type: 'paragraph' }],
  })
}

/** The blocks of a piece of copy. */
export function readBlocks(text: string): Result<Json[]> {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const blocks: Json[] = []
  const issues: Issue[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const reader = line.trim() === '' ? undefined : readers.find(({ begins }) => begins.test(line))
    if (line.trim() === '') at += 1
    else if (reader) {
      const end = endOf(lines, at, reader)
      const read = reader.read(lines.slice(at, end))
      if (read === undefined)
        issues.push({
          field: 'body',
          message: `The part between \`\`\` in line ${at + 1} is no longer valid JSON; remove it or undo the change`,
        })
      else blocks.push(read)
      at = end
    } else {
      const end = endOfParagraph(lines, at)
      blocks.push(
        textBlock(
          'paragraph',
          lines
            .slice(at, end)
            .map((l) => l.trim())
            .join(' '),
        ),
      )
      at = end
    }
  }
  return issues.length > 0 ? fail(issues) : ok(blocks)
}

interface BlockReader {
  readonly begins: RegExp
  /** Whether a later line still belongs to the block. */
  goesOn(line: string): boolean
  /** For blocks with a closing line, which belongs to them as well. */
  readonly closes?: string
  read(lines: readonly string[]): Json | undefined
}

const bullet = /^- /
const numeral = /^\d+\. /

const readers: readonly BlockReader[] = [
  {
    begins: /^## /,
    goesOn: () => false,
    read: ([line = '']) => textBlock('crossHead', line.slice(3)),
  },
  { begins: /^>>/, goesOn: (line) => line.startsWith('>>'), read: readPullQuote },
  {
    begins: /^>/,
    goesOn: (line) => line.startsWith('>') && !line.startsWith('>>'),
    read: readQuotation,
  },
  {
    begins: /^!\[picture:/,
    goesOn: (line) => /^(?:caption|credit):/.test(line),
    read: readPicture,
  },
  {
    begins: bullet,
    goesOn: isListLine(bullet),
    read: (lines) => readList('bulletList', lines, bullet),
  },
  {
    begins: numeral,
    goesOn: isListLine(numeral),
    read: (lines) => readList('orderedList', lines, numeral),
  },
  { begins: /^:::/, goesOn: (line) => line.trim() !== ':::', closes: ':::', read: readBox },
  { begins: /^```/, goesOn: (line) => line.trim() !== '```', closes: '```', read: readFence },
]

/** A list goes on with its own items, and with lines that begin nothing else. */
function isListLine(own: RegExp): (line: string) => boolean {
  return (line) =>
    line.trim() !== '' && (own.test(line) || !readers.some(({ begins }) => begins.test(line)))
}

function endOf(lines: readonly string[], start: number, reader: BlockReader): number {
  let end = start + 1
  while (end < lines.length && reader.goesOn(lines[end] ?? '')) end += 1
  return reader.closes !== undefined && end < lines.length ? end + 1 : end
}

function endOfParagraph(lines: readonly string[], start: number): number {
  let end = start + 1
  while (
    end < lines.length &&
    (lines[end] ?? '').trim() !== '' &&
    !readers.some(({ begins }) => begins.test(lines[end] ?? ''))
  )
    end += 1
  return end
}

function textBlock(type: string, words: string, attrs?: object): Json {
  const content = readInline(words.trim())
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) }
}

const speakerLine = /^(?:—|–|--) ?(.*)$/

function readPullQuote(lines: readonly string[]): Json {
  const said = lines.map((line) => line.slice(2).trim())
  const attribution = said.flatMap((line) => speakerLine.exec(line)?.[1] ?? [])[0] ?? ''
  return textBlock('pullQuote', said.filter((line) => !speakerLine.test(line)).join(' '), {
    attribution,
  })
}

function readQuotation(lines: readonly string[]): Json {
  let attribution = ''
  const paragraphs: string[][] = [[]]
  for (const line of lines.map((l) => l.slice(1).trim())) {
    const spoken = speakerLine.exec(line)?.[1]
    if (spoken !== undefined) attribution = spoken.trim()
    else if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  const content = paragraphs
    .filter((words) => words.length > 0)
    .map((words) => textBlock('paragraph', words.join(' ')))
  return {
    type: 'quotation',
    attrs: { attribution },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

function readPicture([first = '', ...about]: readonly string[]): Json {
  const [, picture = '', layout] = /^!\[picture:([^\]\s]*)( wide)?\]?/.exec(first) ?? []
  const said = (name: string) =>
    about
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? null
  return {
    type: 'picture',
    attrs: {
      picture,
      caption: said('caption'),
      credit: said('credit'),
      layout: layout === undefined ? 'text' : 'wide',
    },
  }
}

function readList(type: string, lines: readonly string[], begins: RegExp): Json {
  const items: string[][][] = []
  for (const line of lines) {
    if (begins.test(line)) items.push([[line.replace(begins, '').trim()]])
    else if (line.startsWith('  ')) items.at(-1)?.push([line.trim()])
    else items.at(-1)?.at(-1)?.push(line.trim())
  }
  return {
    type,
    content: items.map((item) => ({
      type: 'listItem',
      content: item.map((words) => textBlock('paragraph', words.join(' '))),
    })),
  }
}

function readBox([first = '', ...rest]: readonly string[]): Json {
  const lines = rest.filter((line) => line.trim() !== '' && line.trim() !== ':::')
  const content = lines.map((line) => {
    const entry = /^((?:\\.|[^\\])*?) ::(?: (.*))?$/.exec(line)
    if (!entry) return textBlock('paragraph', line)
    return textBlock('factEntry', entry[2] ?? '', {
      term: (entry[1] ?? '').replaceAll(/\\(.)/g, '$1').trim(),
    })
  })
  return {
    type: 'factBox',
    attrs: { heading: first.slice(3).trim() },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

function readFence(lines: readonly string[]): Json | undefined {
  try {
    const read: unknown = JSON.parse(
      lines
        .slice(1)
        .filter((line) => line.trim() !== '```')
        .join('\n'),
    )
    return typeof read === 'object' &&
      read !== null &&
      'type' in read &&
      typeof read.type === 'string'
      ? { ...read, type: read.type }
      : undefined
  } catch {
    return undefined
  }
}
