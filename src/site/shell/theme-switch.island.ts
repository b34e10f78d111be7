/**
 * Light, dark, or as the system has it: a choice that this browser keeps and nobody is told. Without
 * scripts the switch is not shown, and the system decides.
 */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')
    if (!select) return
    const { classList } = document.documentElement
    select.value = classList.contains('theme-dark')
      ? 'dark'
      : classList.contains('theme-light')
        ? 'light'
        : ''
    select.addEventListener('change', () => {
      classList.remove('theme-light', 'theme-dark')
      if (select.value) classList.add(`theme-${select.value}`)
      keep(select.value)
    })
    this.hidden = false
  }
}

// A browser that keeps nothing still changes this page.
function keep(theme: string): void {
  try {
    if (theme) localStorage.setItem('theme', theme)
    else localStorage.removeItem('theme')
  } catch {}
}

customElements.define('x-theme', ThemeSwitch)
