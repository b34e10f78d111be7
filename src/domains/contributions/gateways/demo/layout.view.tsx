import type { ComponentChildren } from 'preact'
import { type Language, localeOf } from '#platform/i18n'
import { words } from './words.ts'

/** Around every page of the demonstration, so that nobody takes it for real. */
export function Layout({
  title,
  language,
  body,
  wide,
}: {
  title: string
  language: Language
  body: ComponentChildren
  wide?: boolean
}) {
  return (
    <html lang={localeOf[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href="/demo.css" />
      </head>
      <body>
        <header class="sign">
          <span>{words[language].demonstration}</span>
        </header>
        <main class={wide ? 'wide' : undefined}>{body}</main>
      </body>
    </html>
  )
}
