/**
 * `<x-focal-point>` around a picture: a click, or the arrows while it has the focus, set the two
 * fields that hold the point in percent; the fields move the point as well.
 */
class FocalPoint extends HTMLElement {
  #listening = new AbortController()
  #point = document.createElement('span')

  connectedCallback() {
    const frame = this.querySelector<HTMLElement>('.focal')
    const [x, y] = [this.#field('x'), this.#field('y')]
    if (!frame || !x || !y) return
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.#point.className = 'point'
    frame.append(this.#point)
    frame.tabIndex = 0
    frame.setAttribute('role', 'application')
    frame.setAttribute('aria-label', 'Point of focus: the arrows move it')
    const show = () => this.#show(Number(x.value), Number(y.value))
    const set = (left: number, top: number) => {
      x.value = percent(left)
      y.value = percent(top)
      show()
    }
    frame.addEventListener(
      'click',
      (event) => {
        const box = frame.getBoundingClientRect()
        set(
          ((event.clientX - box.left) / box.width) * 100,
          ((event.clientY - box.top) / box.height) * 100,
        )
      },
      { signal },
    )
    frame.addEventListener(
      'keydown',
      (event) => {
        const [right, down] = steps[event.key] ?? []
        if (right === undefined || down === undefined) return
        event.preventDefault()
        set(Number(x.value) + right, Number(y.value) + down)
      },
      { signal },
    )
    for (const field of [x, y]) field.addEventListener('input', show, { signal })
    show()
  }

  disconnectedCallback() {
    this.#listening.abort()
    this.#point.remove()
  }

  #field(axis: 'x' | 'y') {
    const field = document.getElementById(this.dataset[axis] ?? '')
    return field instanceof HTMLInputElement ? field : undefined
  }

  // Set through the object model, which the Content-Security-Policy allows; a style attribute it would not.
  #show(left: number, top: number) {
    this.#point.style.insetInlineStart = `${left}%`
    this.#point.style.insetBlockStart = `${top}%`
  }
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const percent = (value: number) => String(Math.round(Math.min(100, Math.max(0, value)) * 10) / 10)

customElements.define('x-focal-point', FocalPoint)
