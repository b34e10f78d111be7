/** A button of the page takes the focus from nobody who is writing. */
export function keepFocus(event: MouseEvent, form: HTMLFormElement) {
  const target = event.target instanceof Element ? event.target.closest('button') : null
  const isWriting = document.activeElement?.matches('input, textarea, [contenteditable="true"]')
  if (target?.type === 'submit' && target.form === form && isWriting) event.preventDefault()
}

/** Enter leads from the headline to the standfirst, and from there to the text. */
export function goOn(event: KeyboardEvent, form: HTMLFormElement) {
  if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.ctrlKey) return
  const next = { headline: '#standfirst', standfirst: '.ProseMirror' }[
    event.target instanceof HTMLTextAreaElement ? event.target.name : ''
  ]
  if (!next) return
  event.preventDefault()
  form.querySelector<HTMLElement>(next)?.focus()
}
