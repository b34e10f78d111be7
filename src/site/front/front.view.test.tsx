import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { testPicture } from '../../domains/publishing/pictures/testing-picture.ts'
import type { CardModel, ContainerLayout, Edition, FrontModel } from './front-model.ts'
import { Front } from './front.view.tsx'

const edition: Edition = {
  language: 'en',
  zone: 'Europe/Dublin',
  now: new Date('2022-01-21T19:05:00Z'),
}
const section = { slug: 'climate', name: 'Climate', hue: 'climate' }
const picture = testPicture
const card = (headline: string, more: Partial<CardModel> = {}): CardModel => ({
  href: `/2022/01/21/${headline.toLowerCase().replaceAll(' ', '-')}`,
  headline,
  kicker: 'Peatlands',
  section,
  publishedAt: new Date('2022-01-21T16:20:00Z'),
  ...more,
})
const empty: FrontModel = { seconds: [], river: [], containers: [], ads: [] }
const printed = (front: Partial<FrontModel>) =>
  render(<Front front={{ ...empty, ...front }} edition={edition} />)
const container = (layout: ContainerLayout, count: number, more: Partial<CardModel> = {}) =>
  printed({
    containers: [
      {
        section,
        layout,
        cards: Array.from({ length: count }, (_, index) => card(`Story ${index}`, more)),
      },
    ],
  })
const classesOfCards = (html: string) =>
  [...html.matchAll(/<article class="card ([^"]*)"/g)].map((match) => match[1])

test('a front without any article says so in words', () => {
  expect(printed({ ads: [<p>A slot</p>] })).toContain('The first edition is being written')
})

test('a lead that stands alone takes the whole page, one with seconds nine columns', () => {
  const lead = card('The talks', { picture })
  expect(classesOfCards(printed({ lead }))).toEqual(['lead alone climate'])
  expect(classesOfCards(printed({ lead, seconds: [card('Second')] }))[0]).toBe('lead c9 climate')
})

test('a lead without a picture has no figure, and is marked for its words to spread', () => {
  const html = printed({ lead: card('The talks') })
  expect(html).not.toContain('<figure')
  expect(classesOfCards(html)).toEqual(['lead alone bare climate'])
})

test('a headline of three hundred characters is set smaller wherever it stands', () => {
  const headline = 'council '.repeat(38)
  expect(classesOfCards(printed({ lead: card(headline) }))[0]).toMatch(/ longest$/)
})

test('only the picture of the lead is fetched before it comes near', () => {
  const html = printed({
    lead: card('The talks', { picture }),
    seconds: [card('Second', { picture })],
  })
  expect(html.match(/fetchpriority="high"/g)).toHaveLength(1)
  expect(html.match(/loading="lazy"/g)).toHaveLength(1)
})

test('a picture lists the files that exist and no others', () => {
  const html = printed({ lead: card('The talks', { picture }) })
  expect([...html.matchAll(/<source type="([^"]+)"/g)].map((match) => match[1])).toEqual([
    'image/webp',
  ])
  expect(html).toContain(`src="/pictures/${picture.id}/640.jpg"`)
})

test('each layout makes do with the cards there are', () => {
  expect(classesOfCards(container('feature', 1))).toEqual(['across bare climate'])
  expect(classesOfCards(container('feature', 2))).toEqual([
    'mid half climate',
    'mid half ruled climate',
  ])
  expect(classesOfCards(container('feature', 4))[0]).toBe('feature c6 climate')
  expect(container('feature', 4).match(/class="stack c3 ruled"/g)).toHaveLength(2)
  expect(classesOfCards(container('quarters', 4))[3]).toBe('mid quarter ruled climate')
  expect(container('quarters', 6).match(/class="stack quarter ruled"/g)).toHaveLength(1)
  expect(container('list', 0)).not.toContain('container-1')
})

test('every card of a container is on the page once', () => {
  for (const layout of ['feature', 'quarters', 'thirds', 'list'] as const) {
    for (const count of [1, 2, 3, 4, 5, 6, 7]) {
      const links = [...container(layout, count).matchAll(/<h3><a href="([^"]+)"/g)].map(
        (match) => match[1],
      )
      expect(links, `${layout} of ${count}`).toHaveLength(count)
      expect(new Set(links).size, `${layout} of ${count}`).toBe(count)
    }
  }
})

test('opinion is a voice with its name and what the writer is', () => {
  const html = container('thirds', 3, {
    byline: { names: 'Ines Caldeira-Roe' },
    opinion: { role: 'Architect' },
  })
  expect(html.match(/class="card voice third/g)).toHaveLength(3)
  expect(html).toContain('<b>Ines Caldeira-Roe</b><br/>Architect')
})

test('the river gives the time of today’s news and the day of older news', () => {
  const html = printed({
    river: [card('Today'), card('Yesterday', { publishedAt: new Date('2022-01-20T15:00:00Z') })],
  })
  expect(html).toContain('>16:20</time>')
  expect(html).toContain('>20 Jan</time>')
})

test('older than this year the river gives the year', () => {
  const html = printed({
    river: [card('Long ago', { publishedAt: new Date('2021-01-20T15:00:00Z') })],
  })
  expect(html).toContain('>20 Jan 2021</time>')
})

test('the river leads on to all the news of the day that it begins with', () => {
  expect(printed({ river: [card('Today')] })).toContain(
    '<a href="/2022/01/21">All of today’s news</a>',
  )
  const yesterday = card('Yesterday', { publishedAt: new Date('2022-01-20T15:00:00Z') })
  expect(printed({ river: [yesterday] })).toContain(
    '<a href="/2022/01/20">All the news of 20 January 2022</a>',
  )
})

test('a story that alone has a picture stands beside one stack of the others, each with its line', () => {
  const others = ['Two', 'Three', 'Four'].map((name) => card(name, { standfirst: `${name} says` }))
  const cards = [card('One', { picture }), ...others]
  for (const layout of ['feature', 'quarters'] as const) {
    const html = printed({ containers: [{ section, layout, cards }] })
    expect(classesOfCards(html)[0]).toMatch(/^across c9/)
    expect(html.match(/class="stack c3/g)).toHaveLength(1)
    expect(html).toContain('<p>Four says</p>')
  }
})

test('opinion that nobody signs is a leading article', () => {
  expect(container('thirds', 1, { opinion: { role: '' } })).toContain(
    '<p class="by"><b>Leading article</b></p>',
  )
})

test('both slots find a place once, whatever stands on the front', () => {
  const ads = [<p>First slot</p>, <p>Second slot</p>]
  const river = [card('Today')]
  const containers = [{ section, layout: 'feature' as const, cards: [card('One')] }]
  const list = [{ section, layout: 'list' as const, cards: [card('One')] }]
  const fronts = [
    { river, containers },
    { containers },
    { river },
    { river, containers: list },
    { lead: card('The talks') },
  ]
  for (const front of fronts) {
    expect(
      printed({ ...front, ads }).match(/<p>(First|Second) slot/g),
      Object.keys(front).join(),
    ).toHaveLength(2)
  }
})

test('the appeal stands once, after the first container', () => {
  const containers = ['One', 'Two'].map((name) => ({
    section,
    layout: 'feature' as const,
    cards: [card(name)],
  }))
  const html = printed({ appeal: <div class="strip" />, containers })
  expect(html.indexOf('class="strip"')).toBeGreaterThan(html.indexOf('container-1'))
  expect(html.indexOf('class="strip"')).toBeLessThan(html.indexOf('container-2'))
  expect(html.match(/class="strip"/g)).toHaveLength(1)
})

test('markup in a headline is text', () => {
  expect(printed({ lead: card('<script>alert(1)</script>') })).not.toContain('<script>')
})
