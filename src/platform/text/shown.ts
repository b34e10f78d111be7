/**
 * One line as it may be shown: no line breaks, no control characters, nothing that nobody sees, no
 * space at its ends. A line that shows nothing is ''. Every schema that takes a line uses this.
 * @example z.string().transform(shownLine).refine((title) => title !== '', 'Enter a title')
 */
export const shownLine = (typed: string): string => shownWords(typed).trim()

/**
 * Several lines as they may be shown: `shownLine` for text with line breaks, which become \n.
 * @example z.string().transform(shownText)
 */
export const shownText = (typed: string): string =>
  withoutUnseen(typed.toWellFormed().replace(lineBreaks, '\n').replace(/\t/g, ' ')).trim()

/** A part of a line, whose spaces at its ends belong to what stands beside it. */
export const shownWords = (typed: string): string =>
  withoutUnseen(typed.toWellFormed().replace(/[\n\t\v\f]|\r\n?|[\u0085\u2028\u2029]/g, ' '))

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g

// Scripts that spell with ZERO WIDTH JOINER and NON-JOINER.
const joining =
  '[' +
  'Arab Syrc Mand Mong Nkoo Phag Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Newa Bali Java Sund'
    .split(' ')
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('') +
  ']'

// Each needs what stands before it, so that none can be repeated and none can begin a line.
const seen = [
  // A word in Persian or Hindi: one joiner after a letter of the script.
  `(?!\\u061C)${joining}[\\u200C\\u200D]`,
  // Emoji of several parts, and the choice between emoji and text.
  '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\uFE0F?\\u200D(?=\\p{Extended_Pictographic})',
  '(?![0-9#*])\\p{Emoji}[\\uFE0E\\uFE0F]',
  '[0-9#*]\\uFE0F(?=\\u20E3)',
  // The flags of England, Scotland and Wales.
  '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}',
  // Variants of Han, Mongolian, Burmese and mathematical signs.
  '\\p{Script=Han}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '\\p{Script=Mongolian}[\\u180B-\\u180F]',
  '[\\p{Script=Myanmar}\\p{Sm}]\\uFE00',
  // A soft hyphen within a word.
  '\\p{L}\\u00AD(?=\\p{L})',
].join('|')

// Control characters; what is unseen by Unicode's own definition, controls of direction among it;
// marks of annotation; code points that are no characters.
const unseen =
  '(?!\\n)\\p{Cc}|\\p{Default_Ignorable_Code_Point}|[\\uFFF9-\\uFFFB]|\\p{Noncharacter_Code_Point}'
const pieces = new RegExp(`(?<seen>${seen})|${unseen}`, 'gu')

/** The blank of Braille is a space. */
const withoutUnseen = (text: string): string =>
  text.replace(pieces, '$<seen>').replaceAll('\u2800', ' ')
