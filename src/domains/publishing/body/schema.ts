import { type Attrs, type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { safeLink } from './safe-link.ts'

const attribution = { default: '', validate: 'string' } as const

const asString = (value: unknown): string => (typeof value === 'string' ? value : '')
const of =
  (name: string) =>
  (element: HTMLElement): Attrs => ({ [name]: element.getAttribute(`data-${name}`) ?? '' })

/** Text blocks and what is made of them; `toDOM` and `parseDOM` serve the editor, never the reader's page. */
const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'text*',
    parseDOM: [{ tag: 'p' }],
    toDOM: (): DOMOutputSpec => ['p', 0],
  },
  crossHead: {
    group: 'block',
    content: 'text*',
    defining: true,
    parseDOM: [{ tag: 'h1' }, { tag: 'h2' }, { tag: 'h3' }, { tag: 'h4' }],
    toDOM: (): DOMOutputSpec => ['h2', 0],
  },
  quotation: {
    group: 'block',
    content: 'paragraph+',
    defining: true,
    attrs: { attribution },
    parseDOM: [{ tag: 'blockquote', getAttrs: of('attribution') }],
    toDOM: (node): DOMOutputSpec => [
      'blockquote',
      { 'data-attribution': asString(node.attrs['attribution']) },
      0,
    ],
  },
  pullQuote: {
    group: 'block',
    content: 'text*',
    defining: true,
    attrs: { attribution },
    parseDOM: [
      { tag: 'blockquote.pull', getAttrs: of('attribution'), contentElement: 'p', priority: 60 },
    ],
    toDOM: (node): DOMOutputSpec => [
      'blockquote',
      { class: 'pull', 'data-attribution': asString(node.attrs['attribution']) },
      ['p', 0],
    ],
  },
  picture: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: {
      picture: { validate: 'string' },
      caption: { default: null, validate: 'string|null' },
      credit: { default: null, validate: 'string|null' },
      layout: { default: 'text', validate: isLayout },
    },
    parseDOM: [{ tag: 'figure[data-picture]', getAttrs: pictureAttrs }],
    toDOM: (node): DOMOutputSpec => ['figure', pictureMarks(node.attrs)],
  },
  factBox: {
    group: 'block',
    content: '(paragraph | factEntry)+',
    defining: true,
    attrs: { heading: { default: '', validate: 'string' } },
    parseDOM: [{ tag: 'aside.box', getAttrs: of('heading') }],
    toDOM: (node): DOMOutputSpec => [
      'aside',
      { class: 'box', 'data-heading': asString(node.attrs['heading']) },
      0,
    ],
  },
  factEntry: {
    content: 'text*',
    defining: true,
    attrs: { term: { default: '', validate: 'string' } },
    parseDOM: [{ tag: 'p[data-term]', getAttrs: of('term'), priority: 60 }],
    toDOM: (node): DOMOutputSpec => ['p', { 'data-term': asString(node.attrs['term']) }, 0],
  },
  bulletList: {
    group: 'block',
    content: 'listItem+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: (): DOMOutputSpec => ['ul', 0],
  },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: (): DOMOutputSpec => ['ol', 0],
  },
  listItem: {
    content: 'paragraph+',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: (): DOMOutputSpec => ['li', 0],
  },
  text: {},
} satisfies Record<string, NodeSpec>

/** The schema of an article's body, version 1: plain ProseMirror, on the server as in the editor. */
export const bodySchema = new Schema({
  nodes,
  marks: {
    link: {
      attrs: { href: { validate: isSafeLink } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (element) => hrefOf(element) }],
      toDOM: (mark): DOMOutputSpec => ['a', { href: asString(mark.attrs['href']) }, 0],
    },
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: (): DOMOutputSpec => ['strong', 0],
    },
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: (): DOMOutputSpec => ['em', 0] },
  },
})

function isLayout(value: unknown): void {
  if (value !== 'text' && value !== 'wide')
    throw new RangeError('the layout of a picture must be text or wide')
}

function isSafeLink(value: unknown): void {
  if (typeof value === 'string' && safeLink(value) === value) return
  throw new RangeError(
    `a link must be http, https, mailto or a path of this paper, not “${String(value).slice(0, 80)}”`,
  )
}

/** What is pasted with a link that leads nowhere good keeps its words and loses the link. */
function hrefOf(element: HTMLElement): Attrs | false {
  const href = safeLink(element.getAttribute('href') ?? '')
  return href === undefined ? false : { href }
}

function pictureAttrs(element: HTMLElement): Attrs {
  return {
    picture: element.dataset['picture'] ?? '',
    caption: element.dataset['caption'] ?? null,
    credit: element.dataset['credit'] ?? null,
    layout: element.dataset['layout'] === 'wide' ? 'wide' : 'text',
  }
}

function pictureMarks(attrs: Attrs): Record<string, string> {
  const marks: Record<string, string> = {
    'data-picture': asString(attrs['picture']),
    'data-layout': asString(attrs['layout']),
  }
  if (typeof attrs['caption'] === 'string') marks['data-caption'] = attrs['caption']
  if (typeof attrs['credit'] === 'string') marks['data-credit'] = attrs['credit']
  return marks
}
