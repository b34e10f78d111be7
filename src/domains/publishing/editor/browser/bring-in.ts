/**
 * Brings into the page what the server says now: the regions that bear `data-live`, the panels of
 * the column beside the page, what is wrong with a field. Fields keep what is typed in them, and
 * focus and place stay.
 */
export function bringIn(page: Document, answer: Document): void {
  const focused = page.activeElement
  const place = page.querySelector('.sheets')
  const topBefore = place?.getBoundingClientRect().top ?? 0
  bringPanels(page, answer)
  for (const region of page.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = answer.querySelector(`[data-live="${region.dataset['live']}"]`)
    if (fresh) bringRegion(region, page.importNode(fresh, true))
  }
  bringFaults(page, answer)
  if (focused?.id && !focused.isConnected)
    page.querySelector<HTMLElement>(`#${CSS.escape(focused.id)}`)?.focus({ preventScroll: true })
  scrollBy(0, (place?.getBoundingClientRect().top ?? 0) - topBefore)
}

function bringRegion(region: HTMLElement, fresh: Element): void {
  // What the browser itself says here is newer than the answer.
  for (const own of region.querySelectorAll<HTMLElement>('[data-own]'))
    fresh.querySelector(`[data-own="${own.dataset['own']}"]`)?.replaceWith(own)
  region.replaceChildren(...fresh.childNodes)
}

/** Panels that came or went; one in which something is typed stays. */
function bringPanels(page: Document, answer: Document): void {
  const column = page.querySelector('.out')
  const panels = [...answer.querySelectorAll<HTMLElement>('.out > [data-panel]')]
  if (!column || panels.length === 0) return
  const names = new Set(panels.map((panel) => panel.dataset['panel']))
  for (const panel of column.querySelectorAll<HTMLElement>(':scope > [data-panel]')) {
    const isTyped = [...panel.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '')
    if (!names.has(panel.dataset['panel']) && !isTyped) panel.remove()
  }
  let before: Element | null = null
  for (const panel of panels) {
    let shown: Element | null = column.querySelector(
      `:scope > [data-panel="${panel.dataset['panel']}"]`,
    )
    if (!shown) {
      shown = page.importNode(panel, true)
      if (before) before.after(shown)
      else column.prepend(shown)
    }
    before = shown
  }
}

function bringFaults(page: Document, answer: Document): void {
  for (const control of page.querySelectorAll<HTMLElement>('.sheets [name][id]')) {
    const fresh = answer.querySelector(`#${CSS.escape(control.id)}`)
    if (!fresh) continue
    for (const name of ['aria-invalid', 'aria-describedby']) {
      const value = fresh.getAttribute(name)
      if (value === null) control.removeAttribute(name)
      else control.setAttribute(name, value)
    }
    const wrong = `#${CSS.escape(`${control.id}-wrong`)}`
    page.querySelector(wrong)?.remove()
    const said = answer.querySelector(wrong)
    if (said) control.closest('.field')?.append(page.importNode(said, true))
  }
}
