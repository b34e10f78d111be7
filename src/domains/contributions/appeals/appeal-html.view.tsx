import { sanitise } from '#platform/html'

/** The paragraphs of an appeal. Sanitising them takes its time, so the appeals of every article and of the front are kept. */
export function AppealHtml({ html, ...rest }: { html: string; class?: string }) {
  return <div {...rest} dangerouslySetInnerHTML={{ __html: sanitise(html) }} />
}
