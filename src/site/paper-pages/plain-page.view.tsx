import type { ComponentChildren } from 'preact'

export interface PlainPageProps {
  readonly title: string
  /** A small line above the title: when it was last changed, or what happened. */
  readonly note?: ComponentChildren
  readonly deck?: string
  readonly children?: ComponentChildren
}

/** A title and prose: about, privacy, policies, and the pages for when things are otherwise. */
export function PlainPage({ title, note, deck, children }: PlainPageProps) {
  return (
    <article class="sub plain-page" aria-labelledby="title">
      <header class="plain-head head-text">
        {note && <p class="note ui">{note}</p>}
        <h1 id="title">{title}</h1>
        {deck && <p class="deck">{deck}</p>}
      </header>
      <div class="text prose">{children}</div>
    </article>
  )
}
