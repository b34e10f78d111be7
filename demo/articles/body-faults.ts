/**
 * A plain structural check of a body, independent of the newspaper's own schema: what is wrong, in words.
 * It knows the nodes, what each may hold, and that nothing that should hold words is empty.
 */
export function faultsIn(body: unknown): string[] {
  const node = asNode(body)
  if (node?.type !== 'doc') return ['The body is not a document.']
  return faultsOf(node, 'doc')
}

interface Node {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
  readonly content: readonly unknown[]
  readonly text: string | null
  readonly marks: readonly unknown[]
}

interface Rule {
  /** Which nodes it may hold; none for a leaf. */
  readonly holds: readonly string[]
  readonly attributes: readonly string[]
}

const blocks = [
  'paragraph',
  'crossHead',
  'quotation',
  'pullQuote',
  'picture',
  'factBox',
  'bulletList',
  'orderedList',
]

const rules: Readonly<Record<string, Rule>> = {
  doc: { holds: blocks, attributes: [] },
  paragraph: { holds: ['text'], attributes: [] },
  crossHead: { holds: ['text'], attributes: [] },
  quotation: { holds: ['paragraph'], attributes: ['attribution'] },
  pullQuote: { holds: ['text'], attributes: ['attribution'] },
  picture: { holds: [], attributes: ['picture', 'caption', 'credit', 'layout'] },
  factBox: { holds: ['paragraph', 'factEntry'], attributes: ['heading'] },
  factEntry: { holds: ['text'], attributes: ['term'] },
  bulletList: { holds: ['listItem'], attributes: [] },
  orderedList: { holds: ['listItem'], attributes: [] },
  listItem: { holds: ['paragraph'], attributes: [] },
}

function faultsOf(node: Node, path: string): string[] {
  if (node.type === 'text') return textFaults(node, path)
  const rule = rules[node.type]
  if (!rule) return [`${path}: there is no node called ${node.type}.`]
  const faults: string[] = []
  const attributes = Object.keys(node.attrs).toSorted()
  if (attributes.join() !== rule.attributes.toSorted().join()) {
    faults.push(`${path}: its attributes are ${attributes.join(', ') || 'none'}.`)
  }
  if (rule.holds.length > 0 && node.content.length === 0) faults.push(`${path}: it is empty.`)
  for (const [index, child] of node.content.entries()) {
    const inner = asNode(child)
    const at = `${path}/${inner?.type ?? '?'}[${index}]`
    if (!inner || !rule.holds.includes(inner.type)) faults.push(`${at}: it may not stand here.`)
    else faults.push(...faultsOf(inner, at))
  }
  return faults
}

const marks: Readonly<Record<string, readonly string[]>> = {
  strong: [],
  emphasis: [],
  link: ['href'],
}

function textFaults(node: Node, path: string): string[] {
  const faults = node.text ? [] : [`${path}: it has no words.`]
  for (const mark of node.marks) {
    const { type = '', attrs = {} } = asNode(mark) ?? {}
    if (marks[type]?.join() !== Object.keys(attrs).join())
      faults.push(`${path}: its mark ${type} is not known.`)
  }
  return faults
}

function asNode(value: unknown): Node | null {
  if (!isRecord(value) || typeof value['type'] !== 'string') return null
  const { type, attrs, content, text, marks: textMarks } = value
  return {
    type,
    attrs: isRecord(attrs) ? attrs : {},
    content: Array.isArray(content) ? content : [],
    text: typeof text === 'string' ? text : null,
    marks: Array.isArray(textMarks) ? textMarks : [],
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
