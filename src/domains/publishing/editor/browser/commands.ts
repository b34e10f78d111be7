import { lift, setBlockType, wrapIn } from 'prosemirror-commands'
import type { NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
} from 'prosemirror-state'
import { bodySchema } from '../../body/schema.ts'

const { nodes } = bodySchema

/** Something that can be put into the text, or that the text can be made into. */
export interface Part {
  readonly name: string
  /** What can be typed for it. */
  readonly typed: string
  readonly command: Command
  readonly isActive: (state: EditorState) => boolean
}

const within = (state: EditorState, type: NodeType): boolean => {
  const { $from } = state.selection
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some(
    (node) => node.type === type,
  )
}

/** Into the block and out of it again. */
const block =
  (type: NodeType): Command =>
  (state, dispatch) =>
    within(state, type)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(type)(state, dispatch)

const wrap =
  (type: NodeType): Command =>
  (state, dispatch) =>
    within(state, type) ? lift(state, dispatch) : wrapIn(type)(state, dispatch)

const list =
  (type: NodeType): Command =>
  (state, dispatch) =>
    within(state, type)
      ? liftListItem(nodes.listItem)(state, dispatch)
      : wrapInList(type)(state, dispatch)

/** A fact box around the paragraph, its first line a term with what is said of it. */
const factBox: Command = (state, dispatch) => {
  if (within(state, nodes.factBox)) return lift(state, dispatch)
  return wrapIn(nodes.factBox)(
    state,
    dispatch &&
      ((tr) => {
        const { $from } = tr.selection
        if ($from.parent.type === nodes.paragraph && $from.node(-1).type === nodes.factBox)
          tr.setNodeMarkup($from.before(), nodes.factEntry)
        dispatch(tr)
      }),
  )
}

export const parts: readonly Part[] = [
  {
    name: 'Cross-head',
    typed: '##',
    command: block(nodes.crossHead),
    isActive: (state) => within(state, nodes.crossHead),
  },
  {
    name: 'Quotation',
    typed: '>',
    command: wrap(nodes.quotation),
    isActive: (state) => within(state, nodes.quotation),
  },
  {
    name: 'Pull quote',
    typed: '>>',
    command: block(nodes.pullQuote),
    isActive: (state) => within(state, nodes.pullQuote),
  },
  {
    name: 'List',
    typed: '-',
    command: list(nodes.bulletList),
    isActive: (state) => within(state, nodes.bulletList),
  },
  {
    name: 'Numbered list',
    typed: '1.',
    command: list(nodes.orderedList),
    isActive: (state) => within(state, nodes.orderedList),
  },
  {
    name: 'Fact box',
    typed: ':::',
    command: factBox,
    isActive: (state) => within(state, nodes.factBox),
  },
]

/** Puts a picture after the block in which the cursor is, or in place of it where it is empty. */
export const insertPicture =
  (picture: string): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    const node = nodes.picture.create({ picture })
    const isEmptyParagraph = $from.depth === 1 && $from.parent.content.size === 0
    const at = $from.depth === 0 ? $from.pos : $from.after(1)
    const tr = isEmptyParagraph
      ? state.tr.replaceWith($from.before(1), at, node)
      : state.tr.insert(at, node)
    const end = isEmptyParagraph ? $from.before(1) + node.nodeSize : at + node.nodeSize
    if (end >= tr.doc.content.size) tr.insert(end, nodes.paragraph.create())
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView())
    return true
  }

/** Enter within a fact box: another entry after an entry; out of the box from an empty line. */
export const goOnInBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (state.selection instanceof NodeSelection || !empty || $from.parent.type !== nodes.factEntry)
    return false
  if ($from.parent.content.size === 0 && $from.parent.attrs['term'] === '') {
    return setBlockType(nodes.paragraph)(
      state,
      dispatch &&
        ((tr) => {
          dispatch(tr)
        }),
    )
  }
  if ($from.parentOffset < $from.parent.content.size) return false
  if (dispatch) {
    const after = $from.after()
    const tr = state.tr.insert(after, nodes.factEntry.create())
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  }
  return true
}
