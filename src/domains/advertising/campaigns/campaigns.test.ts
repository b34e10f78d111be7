import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { type Role, systemActor } from '#platform/context'
import { refusalOf, testPaper, type TestClient, type TestPaper } from '#testing'
import { advertising } from '../advertising.ts'
import { creativesFor } from '../slots/creatives-for.ts'
import { addCampaign } from './add-campaign.ts'

let paper: TestPaper
let desk: TestClient
beforeAll(async () => {
  paper = await testPaper()
  desk = await staff('commercial')
})
afterAll(() => paper.stop())
beforeEach(async () => {
  await sql`truncate advertising.campaigns, platform.submissions cascade`.execute(paper.runtime.db)
  await sql`delete from platform.outbox`.execute(paper.runtime.db)
})

async function staff(role: Role): Promise<TestClient> {
  return paper.client(
    await addPerson(paper.context(), {
      name: role,
      email: `${role}@tholsel.example`,
      roles: [role],
      emailConfirmed: true,
    }),
  )
}

const form = {
  advertiser: 'Nore Valley Bicycles',
  kind: 'direct',
  slots: ['article-rail', 'front-river'],
  starts: '2026-11-24',
  ends: '2026-12-24',
  weight: '2',
  headline: ['Ten speeds, no hurry.', ''],
  words: ['Repairs while you read.', ''],
  href: ['https://norevalleybicycles.example', ''],
}
const present = async () =>
  (await creativesFor(paper.runtime.db, ['article-rail'], paper.clock.now())).get('article-rail')
const events = async (type: string) =>
  (
    await sql<{ purges: unknown }>`select purges from platform.outbox where type = ${type}`.execute(
      paper.runtime.db,
    )
  ).rows

describe('campaigns', () => {
  test('are booked from the newsroom’s first midnight to its last, and stand in pages at once', async () => {
    const booked = await desk.post('/newsroom/campaigns', form)
    expect(booked.location).toBe('/newsroom/campaigns')
    expect(await present()).toMatchObject({
      advertiser: 'Nore Valley Bicycles',
      headline: 'Ten speeds, no hurry.',
      href: 'https://norevalleybicycles.example/',
    })
    expect(await events('campaign.added')).toEqual([
      { purges: [{ kind: 'fresh', keys: ['slots'] }] },
    ])
    const { rows } = await sql<{
      startsAt: Date
      endsAt: Date
    }>`select starts_at, ends_at from advertising.campaigns`.execute(paper.runtime.db)
    expect(rows).toEqual([
      { startsAt: new Date('2026-11-24T00:00:00Z'), endsAt: new Date('2026-12-25T00:00:00Z') },
    ])
    const list = await desk.get('/newsroom/campaigns')
    expect(list.text).toContain('running')
    expect(list.text).toContain('24 November 2026 to 24 December 2026')
  })

  test('are changed with all that they say, and ended', async () => {
    expect((await desk.post('/newsroom/campaigns', form)).status).toBe(303)
    const path =
      /\/newsroom\/campaigns\/[0-9a-f-]{36}/.exec(
        (await desk.get('/newsroom/campaigns')).text,
      )?.[0] ?? ''
    const shown = await desk.get(path)
    expect(shown.text).toContain('value="Ten speeds, no hurry."')
    expect(shown.text).toContain('value="2026-12-24"')
    const changed = {
      ...form,
      headline: ['Ten speeds.', 'Second hand.'],
      words: ['One.', 'Two.'],
      href: ['https://a.example/', 'https://b.example/'],
    }
    expect((await desk.post(`${path}/changes`, changed)).status).toBe(303)
    expect((await desk.get(path)).text).toMatch(/value="Ten speeds\.".*value="Second hand\."/s)
    expect((await desk.post(`${path}/end`)).status).toBe(303)
    expect(await present()).toBeUndefined()
    expect((await desk.get('/newsroom/campaigns')).text).toContain('over')
    expect((await desk.get(path)).text).not.toContain('End it now')
    expect(
      (await desk.post('/newsroom/campaigns/01a20df8-8300-72c1-b4cd-c007a4594c7d/changes', form))
        .status,
    ).toBe(404)
  })

  test.each<[Record<string, string | string[]>, string]>([
    [{ href: ['javascript:alert(1)'] }, 'The link must be a full web address'],
    [{ href: ['data:text/html,hello'] }, 'The link must be a full web address'],
    [{ href: ['https://user:password@example.com/'] }, 'The link must be a full web address'],
    [{ href: ['norevalleybicycles.example'] }, 'The link must be a full web address'],
    [{ ends: '2026-11-23' }, 'The end of a campaign must be after its start.'],
    [{ ends: '2026-02-30' }, 'Enter the day on which the campaign ends, as in 2026-11-24.'],
    [{ slots: [] }, 'Choose at least one slot.'],
    [{ slots: ['masthead'] }, 'Choose slots from the list.'],
    [{ weight: '0' }, 'The weight must be a whole number from 1 to 100.'],
    [{ weight: 'much' }, 'The weight must be a whole number from 1 to 100.'],
    [{ headline: [''], words: [''], href: [''] }, 'Enter a headline, a line of text and a link.'],
    [{ words: [''] }, 'Enter the line of text.'],
    [{ headline: ['x'.repeat(61)] }, 'The headline may have at most 60 characters.'],
    [{ kind: 'political' }, 'Choose whether it is sold or the paper’s own.'],
  ])('%j is refused, and the rest is kept', async (fault, message) => {
    const refused = await desk.post('/newsroom/campaigns', {
      ...form,
      advertiser: 'Kept & Sons',
      ...fault,
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(message)
    expect(refused.text).toContain('value="Kept &amp; Sons"')
  })

  test('hold no script, whatever is put into any field', async () => {
    const nasty = '"><script>alert(1)</script>'
    expect(
      (
        await desk.post('/newsroom/campaigns', {
          ...form,
          advertiser: nasty,
          headline: [nasty],
          words: [nasty],
          href: [`https://example.com/${nasty}`],
        })
      ).status,
    ).toBe(303)
    for (const path of [
      '/newsroom/campaigns',
      ...((await desk.get('/newsroom/campaigns')).text.match(
        /\/newsroom\/campaigns\/[0-9a-f-]{36}/g,
      ) ?? []),
    ]) {
      expect((await desk.get(path)).text).not.toContain('<script>alert')
    }
  })

  test('are booked by advertising staff and administrators alone', async () => {
    for (const role of ['journalist', 'editor', 'moderator', 'membership'] as const) {
      const client = await staff(role)
      expect((await client.get('/newsroom/campaigns')).status).toBe(403)
      expect((await client.post('/newsroom/campaigns', form)).status).toBe(403)
    }
    expect((await (await staff('administrator')).get('/newsroom/campaigns/new')).status).toBe(200)
    const { starts, ends, ...rest } = form
    await expect(
      addCampaign(paper.context(), {
        ...rest,
        kind: 'house',
        slots: ['front-foot'],
        weight: 1,
        startsAt: new Date(starts),
        endsAt: new Date(ends),
        creatives: [],
      }),
    ).rejects.toThrow(/platform\.(not_allowed|sign_in)/)
  })

  test.each([
    [{ slots: [] }, 'Choose at least one slot.', 'slots'],
    [{ creatives: [] }, 'Enter a headline and a line of text.', 'headline'],
    [
      { creatives: [{ headline: 'Ten speeds', words: ' ', href: 'https://nore.example' }] },
      'Enter a headline and a line of text.',
      'words',
    ],
  ])('that a program books with %j are refused by the same rules', async (fault, words, field) => {
    const input = {
      advertiser: 'Nore Valley Bicycles',
      kind: 'direct' as const,
      slots: ['front-foot' as const],
      weight: 1,
      startsAt: new Date(form.starts),
      endsAt: new Date(form.ends),
      creatives: [{ headline: 'Ten speeds', words: 'No hurry', href: 'https://nore.example' }],
    }
    const system = paper.context(systemActor('test'))
    const refusal = await refusalOf(addCampaign(system, { ...input, ...fault }))
    expect([refusal.words('en'), refusal.details['field']]).toEqual([words, field])
    await addCampaign(system, input)
  })

  test('that begin or end by their dates have pages made anew, once', async () => {
    await desk.post('/newsroom/campaigns', {
      ...form,
      advertiser: 'Tomorrow',
      starts: '2026-11-25',
      ends: '2026-11-25',
    })
    // Past what was booked and ended a moment ago.
    paper.clock.advance(3_600_000)
    const turn = advertising.jobs?.(paper.runtime)[0]
    await turn?.run(paper.context(), {})
    expect(await events('slots.turned')).toHaveLength(0)
    paper.clock.set(new Date('2026-11-25T00:01:00Z'))
    await turn?.run(paper.context(), {})
    expect(await events('slots.turned')).toEqual([{ purges: [{ kind: 'soft', keys: ['slots'] }] }])
  })
})

describe('ads.txt', () => {
  test('says that the paper alone sells its space', async () => {
    const file = await (await paper.client()).get('/ads.txt')
    expect(file.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(file.text).toContain('sells its own space')
    expect(file.text).not.toMatch(/placeholder|OWNERDOMAIN/)
  })
})
