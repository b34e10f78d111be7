import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sanitise } from './index.ts'

const payloads = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="JaVaScRiPt:alert(1)">a</a>',
  '<a href="java\tscript:alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '<a href=" javascript:alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<a href="vbscript:alert(1)">a</a>',
  '<a href="//elsewhere.example">a</a>',
  '<a href="https://paper.example" onclick="alert(1)" style="position:fixed">a</a>',
  '<p style="background:url(javascript:alert(1))">p</p>',
  '<style>@import "//elsewhere.example"</style>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="//elsewhere.example"><input name="password"></form>',
  '<base href="//elsewhere.example">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<object data="javascript:alert(1)"></object>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<xmp><p title="</xmp><script>alert(1)</script>"></xmp>',
  '<textarea><script>alert(1)</script></textarea>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '\u0000<script\u0000>alert(1)</script>',
  '</p><script>alert(1)</script><p>',
]
const shards = [
  '<',
  '>',
  '"',
  "'",
  '&lt;',
  '&#x3c;',
  '<!--',
  '-->',
  '</',
  '/>',
  '=',
  ' ',
  '\n',
  '\t',
  '\u0000',
  'script',
  'p',
  'a',
  'svg',
  'math',
  'style',
  'title',
  'href',
  'onclick',
  'javascript:',
  'x',
  '\\',
  '`',
]

const allowedTag =
  /<\/?(?:p|br|em|strong|ul|ol|li|h2|h3|blockquote|a(?: href="(?:https?:|mailto:|\/(?!\/)|#|\?|[^":/]*(?:[/?#]|"))[^"]*"?)?)(?: \/)?>/g

/** What is left besides allowed tags must have no way to open one. */
const rest = (html: string) => html.replace(/<a href="[^"<>]*">/g, '<a>').replace(allowedTag, '')
const linksOf = (html: string) =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('markup that somebody else wrote', () => {
  test('keeps the tags that are allowed, and its links', () => {
    const fine =
      '<h2>Why</h2><p>Read <em>this</em>, <strong>then</strong> <a href="https://paper.example/about?a=1&amp;b=2">that</a>.<br /></p><ul><li>one</li></ul><ol><li>two</li></ol><blockquote><p>said</p></blockquote><h3>And</h3>'
    expect(sanitise(fine)).toBe(fine)
    expect(sanitise('<a href="mailto:post@paper.example">write</a>')).toBe(
      '<a href="mailto:post@paper.example">write</a>',
    )
    expect(sanitise('<a href="/contribute">give</a>')).toBe('<a href="/contribute">give</a>')
  })

  test('keeps the words of a tag that is not allowed, but not those of a script', () => {
    expect(sanitise('<div class="x"><span>the words</span></div>')).toBe('the words')
    expect(sanitise('before<script>alert(1)</script>after')).toBe('beforeafter')
  })

  test.each(payloads)('is harmless: %s', (payload) => {
    isHarmless(sanitise(payload))
  })

  test('is harmless however hostile pieces are put together, also the second time', () => {
    const piece = fc.oneof(
      fc.constantFrom(...payloads),
      fc.constantFrom(...shards),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const clean = sanitise(pieces.join(''))
        isHarmless(clean)
        // A parser may nest what is left otherwise; it stays harmless.
        isHarmless(sanitise(clean))
      }),
      { numRuns: 500 },
    )
  })
})

function isHarmless(html: string): void {
  expect(rest(html)).not.toMatch(/<[a-z!/?]/i)
  for (const href of linksOf(html)) {
    const { protocol, origin } = new URL(href, 'https://paper.example')
    expect(['http:', 'https:', 'mailto:']).toContain(protocol)
    if (!/^https?:/i.test(href)) expect(['https://paper.example', 'null']).toContain(origin)
  }
}
