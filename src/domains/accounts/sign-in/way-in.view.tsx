import type { ComponentChildren } from 'preact'
import { type Page, page } from '#platform/pages'

/** A page of the way in: never cached, never in a search machine. */
export const wayInPage = (title: string, body: ComponentChildren, status = 200): Page =>
  page({
    shell: 'paper',
    title,
    status,
    robots: 'noindex',
    body: (
      <div class="plain-page text">
        <h1>{title}</h1>
        {body}
      </div>
    ),
  })
