import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { splitListItem } from 'prosemirror-schema-list'
import { type Command, EditorState, Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import type { Body } from '../../body/body.ts'
import { parseBody } from '../../body/parse-body.ts'
import { readCopy } from '../../body/read-copy.ts'
import { wordCount } from '../../body/reading-time.ts'
import { bodySchema } from '../../body/schema.ts'
import { writeCopy } from '../../body/write-copy.ts'
import { goOnInBox, insertPicture } from './commands.ts'
import { linkDialog } from './link-dialog.ts'
import { nodeViews } from './node-views.ts'
import type { Chooser } from './picture-chooser.ts'
import { slashMenu } from './slash-menu.ts'
import { toolbar } from './toolbar.ts'
import { typingRules } from './typing-rules.ts'

/** The page that is written on, in place of a text field. */
export interface BodyEditor {
  /** Writes the text into the field. */
  write(): void
  /** Takes the text from the field; it can be undone. */
  read(): void
  destroy(): void
}

interface Parts {
  readonly chooser: Chooser
  readonly changed: (words: number) => void
}

/** Undefined where the field holds something that is no text of an article: then the field stays. */
export function createBodyEditor(
  field: HTMLTextAreaElement,
  { chooser, changed }: Parts,
): BodyEditor | undefined {
  const first = documentOf(field.value)
  const frame = field.closest<HTMLElement>('.copy')
  if (!first || !frame) return undefined
  const place = document.createElement('div')
  const plugins = pluginsFor(chooser)
  const view = new EditorView(place, {
    state: EditorState.create({ doc: first, plugins }),
    attributes: {
      class: 'body',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Text of the article',
      spellcheck: 'true',
    },
    nodeViews: nodeViews(chooser),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      if (!transaction.docChanged) return
      const body = bodyOf(view.state.doc)
      if (body) changed(wordCount(body))
    },
    transformPastedHTML: withoutStyles,
    handlePaste: (_view, event) => bringPictures(event.clipboardData),
    handleDrop: (_view, event) => bringPictures(event.dataTransfer),
  })
  frame.hidden = true
  frame.after(toolbar(view, chooser), chooser.uploads.place, place)
  function bringPictures(data: DataTransfer | null): boolean {
    // Words copied from elsewhere bring a likeness of themselves as a picture: the words are meant.
    // Any other file is sent as well: the library says why it takes it not, and the page stays.
    const files = data?.types.includes('text/html') ? [] : [...(data?.files ?? [])]
    for (const file of files)
      void chooser.uploads
        .send(file)
        .then((id) => id && insertPicture(id)(view.state, view.dispatch))
    return files.length > 0
  }
  return {
    write() {
      const body = bodyOf(view.state.doc)
      if (body) field.value = writeCopy(body)
    },
    read() {
      const doc = documentOf(field.value)
      if (!doc || doc.eq(view.state.doc)) return
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content))
    },
    destroy() {
      view.destroy()
      frame.hidden = false
    },
  }
}

/** Styles of their own may not come in; the browser would complain of each in its console. */
const withoutStyles = (html: string): string =>
  html
    .replaceAll(/<style\b[^>]*>[^<]*<\/style>/gi, '')
    .replaceAll(/[\s"'/]style\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, ' ')

function pluginsFor(chooser: Chooser) {
  const { strong, emphasis } = bodySchema.marks
  const link: Command = (_state, _dispatch, view) => (view ? linkDialog(view) : false)
  return [
    slashMenu(chooser),
    typingRules(),
    keymap({
      // First what a rule made of the sign just typed: a quotation mark, a list.
      'Mod-z': chainCommands(undoInputRule, undo),
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(strong),
      'Mod-i': toggleMark(emphasis),
      'Mod-k': link,
    }),
    keymap({
      Enter: (state, dispatch, view) =>
        splitListItem(bodySchema.nodes.listItem)(state, dispatch, view) ||
        goOnInBox(state, dispatch),
    }),
    keymap(baseKeymap),
    history(),
    invitation,
  ]
}

/** What an empty page says of itself. */
const invitation = new Plugin({
  props: {
    decorations({ doc }) {
      const isEmpty =
        doc.childCount === 1 &&
        doc.firstChild?.type === bodySchema.nodes.paragraph &&
        doc.firstChild.content.size === 0
      return isEmpty
        ? DecorationSet.create(doc, [
            Decoration.node(0, doc.content.size, {
              'data-placeholder': 'Write here; / inserts something',
            }),
          ])
        : null
    },
  },
})

function documentOf(copy: string): Node | undefined {
  const blocks = readCopy(copy)
  const body = blocks.ok ? parseBody(blocks.value) : undefined
  return body?.ok ? bodySchema.nodeFromJSON(body.value) : undefined
}

function bodyOf(doc: Node): Body | undefined {
  const body = parseBody(doc.toJSON())
  return body.ok ? body.value : undefined
}
