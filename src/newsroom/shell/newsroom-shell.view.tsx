import type { ComponentChildren } from 'preact'
import { OwnPopover } from './own-popover.view.tsx'
import { type Room, Rooms } from './rooms.view.tsx'

export interface NewsroomShellProps {
  /** The full tag for `lang`. The rooms themselves are in English. */
  readonly language: string
  /** What the head of the room says; the paper's name is added. */
  readonly title: string
  readonly body: ComponentChildren
  /** A class that lays the room out: desk, editor, queue, front, funding, library. */
  readonly room?: string
  /** Head of the document: what one page needs beyond the rest. */
  readonly head?: ComponentChildren
  readonly paper: { readonly name: string }
  /** Only those that this member of staff may enter, in the order of the bar. */
  readonly rooms: readonly Room[]
  readonly person: { readonly id: string; readonly name: string; readonly role: string }
  /** The moment of the page in the paper's zone: an ISO instant, 14:32 Irish time, and the whole date. */
  readonly time: { readonly iso: string; readonly words: string; readonly title: string }
  readonly assets: {
    readonly styles: string
    readonly theme?: string
    readonly scripts: readonly string[]
    readonly fonts: { readonly serif: string; readonly sans: string }
  }
  /** The paper's icon, as links for the head. */
  readonly icons: ComponentChildren
  readonly inlineScript: string
}

/** The staff's rooms around a page: a complete document. */
export function NewsroomShell(props: NewsroomShellProps) {
  const { assets, paper, person, time } = props
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} · ${paper.name} newsroom`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: props.inlineScript }} />
        <link
          rel="preload"
          href={assets.fonts.sans}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assets.styles} />
        {assets.theme && <link rel="stylesheet" href={assets.theme} />}
        {assets.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        {props.icons}
        {props.head}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the work
        </a>
        <header class="bar">
          <a class="name" href="/newsroom">
            {paper.name}
          </a>
          <Rooms rooms={props.rooms} />
          <div class="end">
            <a href="/">The paper</a>
            <time datetime={time.iso} title={time.title}>
              {time.words}
            </time>
            <button type="button" class="quiet" popovertarget="me">
              {person.name}
            </button>
          </div>
          <OwnPopover person={person} />
        </header>
        <main id="main" class={['room', props.room].filter(Boolean).join(' ')}>
          {props.body}
        </main>
      </body>
    </html>
  )
}
