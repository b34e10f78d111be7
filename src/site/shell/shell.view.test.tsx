import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PaperShell, type PaperShellProps } from './shell.view.tsx'
import { words } from './words.ts'

const props: PaperShellProps = {
  language: 'en-IE',
  title: 'The talks',
  description: 'Ninety minutes beside the lake.',
  body: <p>The text</p>,
  paper: {
    name: 'The Tholsel',
    editor: 'Gráinne Holohan-Weiss',
    publisher: 'Tholsel Press',
    zoneName: 'Irish time',
    tagline: 'News',
  },
  sections: [
    { slug: 'world', name: 'World', hue: 'world' },
    { slug: 'climate', name: 'Climate', hue: 'climate' },
  ],
  current: 'world',
  kind: 'inside',
  assets: {
    styles: '/assets/paper.css',
    theme: '/theme-1.css',
    scripts: ['/assets/account.js'],
    fonts: { serif: '/assets/serif.woff2', sans: '/assets/sans.woff2' },
  },
  icons: <link rel="icon" href="/favicon.ico" />,
  inlineScript: 'document.title',
  words: words.en,
  footer: {
    paper: [{ column: 'paper', href: '/about', words: { en: 'About', ga: 'Fúinn' }, place: 1 }],
    readers: [],
    rights: [
      ['/account', 'Your account', 'when-in'] as const,
      ['/sign-in', 'Sign in', 'when-out'] as const,
    ].map(([href, en, shown]) => ({
      column: 'rights',
      href,
      words: { en, ga: en },
      shown,
      place: 1,
    })),
  },
}
const printed = (changes: Partial<PaperShellProps> = {}) =>
  render(<PaperShell {...props} {...changes} />)

test('the title names the paper once', () => {
  expect(printed()).toContain('<title>The talks | The Tholsel</title>')
  expect(printed({ title: 'The Tholsel' })).toContain('<title>The Tholsel: News</title>')
})

test('the theme comes after the paper’s sheet, the inline script before both', () => {
  const html = printed()
  const order = ['document.title', '/assets/paper.css', '/theme-1.css'].map((part) =>
    html.indexOf(part),
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order[0]).toBeGreaterThan(0)
})

test('nothing in the shell carries a style of its own', () => {
  expect(printed({ kind: 'front' })).not.toMatch(/ style=|<style/)
})

test('the navigation marks the section and no other', () => {
  const html = printed()
  expect(html.match(/aria-current/g)).toHaveLength(1)
  expect(html).toContain('<a href="/sections/world" aria-current="true">World</a>')
})

test('the front has the name as its heading; inside, the page has its own', () => {
  expect(printed({ kind: 'front' })).toContain('<h1 class="name">')
  expect(printed()).not.toContain('<h1')
})

test('on a page in another language the sections’ names are marked as the paper’s', () => {
  const html = printed({ language: 'ga-IE', namesIn: 'en-IE', words: words.ga })
  expect(html).toContain('<a href="/sections/world" lang="en-IE" aria-current="true">World</a>')
})

test('search is offered only where there is a search', () => {
  expect(printed()).not.toContain('Search')
  expect(printed({ search: '/search' })).toContain('<a href="/search">Search</a>')
})

test('a signed-out and a signed-in reader are sent the same bytes, with a link for each', () => {
  const html = printed()
  expect(html).toContain('<a id="account-link" class="when-out" href="/sign-in">Sign in</a>')
  expect(html).toContain('<a class="when-in" href="/account">Your account</a>')
  expect(html).toContain('<li class="when-in"><a href="/account">')
  expect(html).toContain('<li class="when-out"><a href="/sign-in">')
})
