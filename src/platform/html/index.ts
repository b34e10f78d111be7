import sanitizeHtml from 'sanitize-html'

/**
 * The one way for HTML that somebody else wrote: what is not on the list is dropped, its words
 * stay. Links lead to http, https and mailto only.
 * @example <div dangerouslySetInnerHTML={{ __html: sanitise(appeal.html) }} />
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ['p', 'br', 'a', 'em', 'strong', 'ul', 'ol', 'li', 'h2', 'h3', 'blockquote'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    enforceHtmlBoundary: false,
  })
}
