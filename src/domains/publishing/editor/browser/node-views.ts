import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view'
import type { Chooser } from './picture-chooser.ts'

/** How parts with fields of their own look while they are written: a quotation's speaker, a box's heading, a picture's caption. */
export const nodeViews = (chooser: Chooser): Record<string, NodeViewConstructor> => ({
  quotation: (node, view, getPos) =>
    new Fielded(node, view, getPos, {
      outer: 'blockquote',
      inner: 'div',
      fields: [{ attr: 'attribution', label: 'Who said it', place: 'after' }],
    }),
  pullQuote: (node, view, getPos) =>
    new Fielded(node, view, getPos, {
      outer: 'blockquote',
      className: 'pull',
      inner: 'p',
      fields: [{ attr: 'attribution', label: 'Who said it', place: 'after' }],
    }),
  factBox: (node, view, getPos) =>
    new Fielded(node, view, getPos, {
      outer: 'aside',
      className: 'box',
      inner: 'div',
      fields: [{ attr: 'heading', label: 'Heading of the box', place: 'before' }],
    }),
  factEntry: (node, view, getPos) =>
    new Fielded(node, view, getPos, {
      outer: 'div',
      className: 'pair',
      inner: 'p',
      fields: [{ attr: 'term', label: 'Term', place: 'before' }],
    }),
  picture: (node, view, getPos) => new Picture(node, view, getPos, chooser),
})

interface Plan {
  readonly outer: string
  readonly className?: string
  readonly inner?: string
  readonly fields: readonly {
    readonly attr: string
    readonly label: string
    readonly place: 'before' | 'after'
  }[]
}

type GetPos = () => number | undefined

/** An element with input fields for some of a node's attributes around its content. */
class Fielded implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM?: HTMLElement
  protected readonly inputs = new Map<string, HTMLInputElement>()
  protected node: Node
  readonly #view: EditorView
  readonly #getPos: GetPos

  constructor(node: Node, view: EditorView, getPos: GetPos, plan: Plan) {
    this.node = node
    this.#view = view
    this.#getPos = getPos
    this.dom = document.createElement(plan.outer)
    if (plan.className) this.dom.className = plan.className
    const before = plan.fields
      .filter(({ place }) => place === 'before')
      .map((field) => this.#input(field))
    const after = plan.fields
      .filter(({ place }) => place === 'after')
      .map((field) => this.#input(field))
    if (plan.inner) this.contentDOM = document.createElement(plan.inner)
    this.dom.append(...before, ...(this.contentDOM ? [this.contentDOM] : []), ...after)
    this.show()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('[data-fields]') !== null
  }

  ignoreMutation(mutation: { readonly target: globalThis.Node; readonly type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM?.contains(mutation.target)
  }

  protected show(): void {
    for (const [attr, input] of this.inputs) {
      const value: unknown = this.node.attrs[attr]
      const text = typeof value === 'string' ? value : ''
      if (input.value !== text) input.value = text
    }
  }

  protected set(attrs: object): void {
    const at = this.#getPos()
    if (at !== undefined)
      this.#view.dispatch(
        this.#view.state.tr.setNodeMarkup(at, null, { ...this.node.attrs, ...attrs }),
      )
  }

  protected remove(): void {
    const at = this.#getPos()
    if (at !== undefined)
      this.#view.dispatch(this.#view.state.tr.delete(at, at + this.node.nodeSize))
    this.#view.focus()
  }

  #input({ attr, label }: Plan['fields'][number]): HTMLElement {
    const frame = document.createElement('footer')
    frame.contentEditable = 'false'
    frame.dataset['fields'] = ''
    const input = document.createElement('input')
    input.type = 'text'
    input.placeholder = label
    input.setAttribute('aria-label', label)
    input.addEventListener('input', () => this.set({ [attr]: input.value }))
    this.inputs.set(attr, input)
    frame.append(input)
    return frame
  }
}

/** A picture in the text with its words for this use; where they are empty, its own serve. */
class Picture extends Fielded {
  constructor(node: Node, view: EditorView, getPos: GetPos, chooser: Chooser) {
    super(node, view, getPos, {
      outer: 'figure',
      fields: [
        {
          attr: 'caption',
          label: 'Caption, if it differs from the picture’s own',
          place: 'after',
        },
        { attr: 'credit', label: 'Credit, if it differs from the file’s', place: 'after' },
      ],
    })
    const id = String(node.attrs['picture'])
    const choice = chooser.find(id)
    const image = new Image()
    image.src = choice?.src ?? ''
    image.alt = choice?.name ?? ''
    const tools = document.createElement('p')
    tools.className = 'tools'
    tools.contentEditable = 'false'
    tools.dataset['fields'] = ''
    const layout = press('', () =>
      this.set({ layout: this.node.attrs['layout'] === 'wide' ? 'text' : 'wide' }),
    )
    const sheet = document.createElement('a')
    sheet.href = `/newsroom/pictures/${id}`
    sheet.target = '_blank'
    sheet.textContent = 'Alt text and rights'
    tools.append(
      layout,
      sheet,
      press('Take it out', () => this.remove()),
    )
    this.dom.prepend(image)
    this.dom.append(tools)
    this.#layout = layout
    this.show()
  }

  readonly #layout: HTMLButtonElement

  protected override set(attrs: object): void {
    // Words that are taken back leave the picture its own.
    super.set(
      Object.fromEntries(
        Object.entries(attrs).map(([name, value]) => [name, value === '' ? null : value]),
      ),
    )
  }

  protected override show(): void {
    super.show()
    const isWide = this.node.attrs['layout'] === 'wide'
    this.dom.className = isWide ? 'wide' : 'text'
    if (#layout in this)
      this.#layout.textContent = isWide ? 'Set it within the text' : 'Set it to the wide line'
  }
}

function press(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quiet'
  button.textContent = words
  button.addEventListener('click', act)
  return button
}
