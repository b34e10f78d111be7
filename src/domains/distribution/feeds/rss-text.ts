import { xmlText } from '../sitemaps/xml.ts'

/** Text for an element of RSS that is HTML: an item's description. */
export const rssHtml = (text: string): string => xmlText(text)

/**
 * Text for an element of RSS that is plain text: titles, names, categories. Many readers take it for
 * HTML all the same, so what HTML would read as markup is escaped for them; all other text is plain.
 */
export const rssLine = (text: string): string => (readsAsMarkup.test(text) ? rssHtml(text) : text)

// A tag, a comment or a character reference.
const readsAsMarkup = /<[a-z/!?]|&#?\w+;?/i
