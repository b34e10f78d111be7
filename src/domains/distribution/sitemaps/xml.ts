// XML 1.0 has no place for any other character, however it is written.
const refused = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text without the characters that no XML document may hold. */
export const xmlSafe = (text: string): string => text.toWellFormed().replace(refused, '')

/** Text for between tags and in attributes. */
export const xmlText = (text: string): string =>
  xmlSafe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
