import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ledgerBalances, supporterCount } from '#domains/contributions'
import { minute } from '#platform/clock'
import { staff } from '#demo'
import {
  commentSaying,
  decide,
  like,
  post,
  reply,
  reportAsUnlawful,
  signUp,
  untilSaid,
  writeSignedOut,
} from './journeys/discussion.ts'
import { give } from './journeys/giving.ts'
import { letterTo } from './journeys/mailbox.ts'
import {
  atDesk,
  correct,
  photograph,
  publish,
  story,
  uploadPicture,
  withdraw,
  writeArticle,
} from './journeys/newsroom.ts'
import { startWalk, type Visitor, type Walk } from './journeys/walk.ts'

const saoirse = { name: 'Saoirse Quill-Ferrante', email: 'saoirse@example.net' }
const question = 'Which of you remembers the last launch from the house itself?'
const memory = 'My father did, in 1987, in his slippers. The tide did not wait for his boots.'
const accusation =
  'Ask who on the harbour board was paid for selling it. I could give you his name and his road.'

describe('the first edition', { shuffle: false }, () => {
  // One story, told twice; each test goes on where the one before it ended.
  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('%s', (_how, hasScripts) => {
    let walk: Walk
    let journalist: Visitor
    let editor: Visitor
    let moderator: Visitor
    let reader: Visitor
    let passerBy: Visitor
    let article: string
    let address: string

    beforeAll(async () => {
      walk = await startWalk(hasScripts)
      ;[reader, passerBy] = [await walk.visitor(), await walk.visitor()]
    }, 300_000)
    afterAll(() => walk.end())

    test('a journalist writes an article with a picture whose words come from its file', async () => {
      journalist = await atDesk(walk, staff.dara)
      const picture = await uploadPicture(journalist)
      expect(await journalist.page.getByLabel('Caption').inputValue()).toBe(photograph.caption)
      expect(await journalist.page.getByLabel('Credit').inputValue()).toBe(photograph.credit)
      article = await writeArticle(walk, journalist, picture)
      expect(await journalist.page.getByText('An editor publishes.').count()).toBe(1)
    })

    test('an editor publishes it: at its address, on the front, in its section and in the feed', async () => {
      editor = await atDesk(walk, staff.sive)
      address = await publish(editor, article)
      for (const path of ['/', `/sections/${story.section.toLowerCase()}`]) {
        await reader.open(path)
        expect(
          await reader.page.locator(`main a[href="${address}"]`).count(),
          path,
        ).toBeGreaterThan(0)
      }
      const feed = await (await walk.paper.client()).get('/feed.xml')
      expect(feed.text).toContain(`<title>${story.headline}</title>`)
    })

    test('it can be read: headline, cross-head, quotation, picture, credit, agency', async () => {
      await reader.open(address)
      const page = reader.page.getByRole('main')
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(story.headline)
      expect(await page.getByRole('heading', { name: story.crossHead }).count()).toBe(1)
      expect(await page.locator('blockquote').innerText()).toContain(story.quotation)
      expect(await page.locator('.body figure img').getAttribute('alt')).toBe(photograph.alt)
      expect(await page.locator('.body figcaption').innerText()).toContain(photograph.credit)
      expect(await page.getByText('Ostend Press Agency').count()).toBe(1)
    })

    test('a comment that was written before signing up is shown after the mailed link, posted by its own button, and read first', async () => {
      await journalist.open(address)
      await post(walk, journalist, journalist.page.locator('form#write'), question)
      walk.paper.clock.advance(minute)
      await untilSaid(reader, question)
      await writeSignedOut(reader, memory)
      expect(await reader.page.getByText(memory).count()).toBe(1)
      await signUp(walk, reader, saoirse)
      expect(await reader.page.getByText('Your comment is waiting for review').count()).toBe(1)
      moderator = await atDesk(walk, staff.malachy)
      await decide(walk, moderator, memory, { measure: 'Publish' })
      await passerBy.open(address)
      await untilSaid(passerBy, memory)
    })

    test('the reader replies, and likes a comment', async () => {
      walk.paper.clock.advance(5 * minute)
      await reader.open(address)
      await untilSaid(reader, memory)
      await reply(walk, reader, question, accusation)
      await reader.open(address)
      await like(walk, reader, question)
      await untilSaid(passerBy, accusation)
    })

    test('somebody without an account reports a comment, and a moderator decides with a reason', async () => {
      await passerBy.open(address)
      await untilSaid(passerBy, accusation)
      await reportAsUnlawful(walk, passerBy, accusation, {
        words: 'It accuses a man of taking money, and offers his address.',
        email: 'notifier@example.org',
      })
      expect(await passerBy.page.getByRole('status').count()).toBe(1)
      await decide(walk, moderator, accusation, {
        measure: 'Remove',
        reason: 'Private details of a person',
        words: 'Please write it again without the man.',
      })
      await untilSaid(passerBy, 'Thank you')
    })

    test('when the time for undoing is over, the commenter and the notifier are told', async () => {
      walk.paper.clock.advance(2 * minute)
      const statement = await letterTo(walk, saoirse.email, 'statement-of-reasons')
      expect(statement.textPart).toContain('rule 2 (no private details of a person)')
      expect(statement.textPart).toContain('Please write it again without the man.')
      expect(statement.textPart).toContain(accusation)
      const outcome = await letterTo(walk, 'notifier@example.org', 'report-outcome')
      expect(outcome.textPart).toContain('The comment was removed.')
      await passerBy.open(address)
      await untilSaid(passerBy, /A comment was removed here by a moderator/)
      expect(await commentSaying(passerBy, accusation).count()).toBe(0)
      await reader.open('/account/notices')
      expect(await reader.page.getByText('A comment was removed').count()).toBeGreaterThan(0)
    })

    test('a monthly contribution is received, receipted and counted, and its giver is asked no more', async () => {
      const before = await takings()
      const giver = await walk.visitor()
      await giver.open(address)
      expect(await giver.page.locator('.ask').isVisible()).toBe(true)
      await give(walk, giver, { often: 'Monthly', email: 'giver@example.net' })
      expect((await letterTo(walk, 'giver@example.net', 'receipt')).textPart).toContain('€10')
      expect(await takings()).toEqual({
        supporters: before.supporters + 1,
        income: before.income - 1000,
      })
      expect((await giver.context.cookies()).map(({ name }) => name)).toEqual(['supporter'])
      await giver.open(address)
      // The page is the same for everyone: what hides the appeal is the script in its head.
      expect(await giver.page.locator('.ask').isVisible()).toBe(!hasScripts)
    })

    test('another gives once', async () => {
      const before = await takings()
      await give(walk, await walk.visitor(), { often: 'Once', email: 'another@example.net' })
      expect((await letterTo(walk, 'another@example.net', 'receipt')).textPart).toContain('once')
      expect((await takings()).supporters).toBe(before.supporters + 1)
    })

    test('the article is corrected in public, then withdrawn with words', async () => {
      const correction = 'This article first gave the number of trustees as nine. There are eleven.'
      await correct(editor, article, correction)
      await reader.open(address)
      expect(await reader.page.getByText(correction).count()).toBe(1)
      await reader.open('/corrections')
      expect(await reader.page.getByText(correction).count()).toBe(1)
      const reason = 'The deed turned out not to be signed. We regret having printed it.'
      await withdraw(editor, article, reason)
      await reader.open(address)
      expect(await reader.page.getByText(reason).count()).toBe(1)
      const gone = await (await walk.paper.client()).get(address)
      expect(gone.status).toBe(410)
    })

    test('every page on the way keeps to WCAG 2.2 AA, valid markup and its own policy', () => {
      expect(walk.faults()).toEqual([])
    })

    /** The true count of supporters, and what the ledger says readers have paid: a credit, in cents. */
    async function takings(): Promise<{ supporters: number; income: number }> {
      const { db } = walk.paper.runtime
      const { supporters } = await supporterCount(db)
      const balances = await ledgerBalances(db)
      return {
        supporters,
        income: balances.find(({ account }) => account === 'income')?.minor ?? 0,
      }
    }
  })
})
