import { describe, expect, test } from 'vitest'
import { articles } from './articles/index.ts'
import { faultsIn } from './articles/body-faults.ts'
import { readers, staff } from './cast.ts'
import { edition, type Edition } from './edition.ts'
import { commentGrounds } from './grounds.ts'

const now = new Date('2026-11-24T22:20:00Z')
const demo = edition(now)

test('the same moment gives the same edition', () => {
  expect(edition(new Date(now))).toEqual(demo)
})

test('a later moment moves everything but the past that is fixed', () => {
  const later = edition(new Date('2026-12-24T22:20:00Z'))
  expect(articleIn(later, 'genevaTalks').publishedAt).toEqual(new Date('2022-01-21T16:20:00Z'))
  expect(articleIn(later, 'harbourBridge').publishedAt).toEqual(new Date('2026-12-24T20:45:00Z'))
})

describe('articles', () => {
  test('none is published in the future, or updated before it was published', () => {
    for (const article of demo.articles) {
      expect(article.publishedAt <= now, article.key).toBe(true)
      if (article.updatedAt) expect(article.updatedAt > article.publishedAt, article.key).toBe(true)
    }
  })

  test('every body keeps to the schema', () => {
    const faults = demo.articles.flatMap((article) =>
      faultsIn(article.body).map((fault) => `${article.key}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  test('a body that breaks the schema is found out', () => {
    const inRawText = { type: 'doc', content: [{ type: 'text', text: 'loose' }] }
    const inEmptyQuotation = {
      type: 'doc',
      content: [{ type: 'quotation', attrs: { attribution: 'Nobody' }, content: [] }],
    }
    expect(faultsIn(inRawText)).not.toEqual([])
    expect(faultsIn(inEmptyQuotation)).not.toEqual([])
  })

  test('every section, topic, author, agency and picture that is named exists', () => {
    for (const article of demo.articles) {
      expect(keysOf(demo.sections)).toContain(article.section)
      for (const topic of article.topics) expect(keysOf(demo.topics)).toContain(topic)
      for (const author of article.authors) expect(keysOf(demo.staff)).toContain(author)
      if (article.agency) expect(keysOf(demo.agencies)).toContain(article.agency.agency)
      for (const picture of picturesOf(article)) expect(keysOf(demo.pictures)).toContain(picture)
    }
  })

  test('every topic and every picture is used', () => {
    const topics = new Set<string>(demo.articles.flatMap((article) => article.topics))
    const used = new Set(demo.articles.flatMap(picturesOf))
    expect(keysOf(demo.topics).filter((key) => !topics.has(key))).toEqual([])
    expect(keysOf(demo.pictures).filter((key) => !used.has(key))).toEqual([])
  })

  test('the Geneva talks credit AFP for 2022 and show two pictures', () => {
    const geneva = articleIn(demo, 'genevaTalks')
    expect(geneva.agency).toEqual({ agency: 'afp', year: 2022 })
    expect(picturesOf(geneva)).toEqual(['genevaLake', 'winterRoad'])
  })

  test('quotation marks, apostrophes and dashes are typographic', () => {
    const straight = JSON.stringify(Object.values(articles).map(wordsOfCopy)).replaceAll('\\"', '"')
    expect(straight.match(/\w['"]\w|\s--?\s/gu)).toBeNull()
  })

  test('the front names articles that exist, and no two neighbours are laid out alike', () => {
    const named = JSON.stringify(demo.front).match(/[a-z]+[A-Z]\w+/gu) ?? []
    for (const key of named) expect(keysOf(demo.articles)).toContain(key)
    const layouts = demo.front.map((container) => container.layout)
    expect(layouts.filter((layout, index) => layout === layouts[index - 1])).toEqual([])
  })
})

describe('the front', () => {
  const placed = demo.front.flatMap((container) => namesIn(container))

  test('has a container for each section', () => {
    const headings = demo.front.map(({ heading }) => heading)
    for (const { name } of demo.sections) expect(headings).toContain(name)
  })

  test('names an article once, and none that is older than three days', () => {
    expect(new Set(placed).size).toBe(placed.length)
    for (const key of placed) {
      const age = now.getTime() - articleIn(demo, key).publishedAt.getTime()
      expect(age, key).toBeLessThan(3 * 24 * 3_600_000)
    }
  })

  test('has nothing below the lead that is not about the same thing', () => {
    const [lead] = demo.front
    if (lead?.layout !== 'lead') throw new Error('The front has no lead')
    const [about] = articleIn(demo, lead.lead).topics
    for (const key of lead.also) expect(articleIn(demo, key).topics, key).toContain(about)
  })
})

describe('people', () => {
  test('readers and staff have keys and addresses of their own', () => {
    const everyone = [...demo.staff, ...demo.readers]
    expect(new Set(keysOf(everyone)).size).toBe(everyone.length)
    expect(new Set(everyone.map((person) => person.email)).size).toBe(everyone.length)
  })

  test('every role has somebody in it', () => {
    const roles = new Set<string>(Object.values(staff).flatMap((member) => member.roles))
    expect([...roles].toSorted()).toEqual(
      ['administrator', 'commercial', 'editor', 'journalist', 'membership', 'moderator'].toSorted(),
    )
  })

  test('some readers are unconfirmed, some are supporters, and one is suspended', () => {
    const named = demo.readers.filter((reader) => reader.named)
    expect(named.length).toBe(Object.keys(readers).length)
    expect(named.some((reader) => !reader.confirmed)).toBe(true)
    expect(named.some((reader) => reader.supporter)).toBe(true)
    expect(keysOf(named.filter((reader) => reader.suspension))).toEqual(['colm'])
  })
})

describe('threads', () => {
  test('a comment comes after what it answers, in the list and in time, and never in the future', () => {
    const seen = new Map<string, Date>()
    for (const comment of demo.comments) {
      const before = comment.parent
        ? seen.get(comment.parent)
        : articleIn(demo, comment.article).publishedAt
      expect(before && before < comment.at, comment.key).toBe(true)
      expect(comment.at <= now, comment.key).toBe(true)
      seen.set(comment.key, comment.at)
    }
    expect(seen.size).toBe(demo.comments.length)
  })

  test('only readers with a confirmed address, and staff, have written', () => {
    for (const comment of demo.comments) {
      if (comment.by === 'staff') expect(keysOf(demo.staff)).toContain(comment.commenter)
      else {
        const writer = demo.readers.find((reader) => reader.key === comment.commenter)
        expect(writer?.confirmed, comment.key).toBe(true)
        expect(writer && writer.joinedAt < comment.at, comment.key).toBe(true)
      }
    }
  })

  test('a like comes from a reader, once, not from the writer, and not in the future', () => {
    for (const comment of demo.comments) {
      const likers = comment.likedBy.map((like) => like.reader)
      expect(new Set(likers).size, comment.key).toBe(likers.length)
      expect(likers).not.toContain(comment.commenter)
      for (const like of comment.likedBy) {
        expect(keysOf(demo.readers)).toContain(like.reader)
        expect(like.at >= comment.at && like.at <= now, comment.key).toBe(true)
      }
    }
  })

  test('the Geneva thread has some sixty comments in every state', () => {
    const thread = demo.comments.filter((comment) => comment.article === 'genevaTalks')
    const count = (state: string) => thread.filter((comment) => comment.state === state).length
    expect(thread.length).toBeGreaterThanOrEqual(60)
    expect(count('removed')).toBe(1)
    expect(count('held')).toBe(2)
    expect(thread.some((comment) => comment.pick)).toBe(true)
    expect(thread.some((comment) => comment.by === 'staff')).toBe(true)
    expect(openReports(demo).map((report) => report.comment)).toContain('genevaTalks/reported')
  })

  test('every ground that is cited is a rule of the comments policy', () => {
    const rules = demo.commentsPolicy.rules.map((rule) => rule.ground)
    expect(rules).toEqual([...commentGrounds])
    expect(demo.commentsPolicy.rules.map((rule) => rule.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('a removal has a reason, a moderator, and an upheld report before it', () => {
    for (const { removal, reports, key } of demo.comments) {
      if (!removal) continue
      expect(removal.words.length, key).toBeGreaterThan(20)
      expect(keysOf(demo.staff)).toContain(removal.by)
      const upheld = reports.find((report) => report.outcome === 'upheld')
      expect(upheld && upheld.at < removal.at, key).toBe(true)
    }
  })
})

test('every appeal is written in both languages, and the count stands where one is meant', () => {
  for (const { words, place } of demo.appeals) {
    for (const { paragraphs, withoutCount } of Object.values(words)) {
      expect(paragraphs.join(' ').includes('{count}')).toBe(place !== 'above')
      expect(withoutCount.join(' ')).not.toContain('{count}')
    }
  }
})

test('every campaign is running', () => {
  for (const campaign of demo.campaigns)
    expect(campaign.from < now && now < campaign.until).toBe(true)
})

function keysOf(things: readonly { readonly key: string }[]): string[] {
  return things.map((thing) => thing.key)
}

function namesIn(container: Edition['front'][number]): (keyof typeof articles)[] {
  switch (container.layout) {
    case 'lead':
      return [container.lead, ...container.also, ...container.stack]
    case 'river':
      return []
    case 'feature':
      return [container.feature, ...container.stacks.flat()]
    case 'quarters':
      return container.quarters.flat()
    case 'voices':
      return [...container.voices]
  }
}

function articleIn(from: Edition, key: keyof typeof articles) {
  const article = from.articles.find((candidate) => candidate.key === key)
  if (!article) throw new Error(`There is no article called ${key}.`)
  return article
}

function picturesOf(article: Edition['articles'][number]): string[] {
  const inline = article.body.content.flatMap((block) =>
    block.type === 'picture' ? [block.attrs.picture] : [],
  )
  return [...(article.leadPicture ? [article.leadPicture.picture] : []), ...inline]
}

function wordsOfCopy(copy: (typeof articles)[keyof typeof articles]) {
  const { headline, standfirst, corrections, body } = copy
  const texts = JSON.stringify(body).matchAll(
    /"(?:text|attribution|heading|term)":"(?<words>[^"]*)"/gu,
  )
  return [
    headline,
    standfirst,
    corrections.map(({ words }) => words),
    [...texts].map(([, words]) => words),
  ]
}

function openReports(from: Edition) {
  return from.comments.flatMap((comment) =>
    comment.reports
      .filter((report) => report.outcome === 'open')
      .map((report) => ({ ...report, comment: comment.key })),
  )
}
