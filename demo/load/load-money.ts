import { addCampaign } from '#domains/advertising'
import { importContributions, saveAppeal } from '#domains/contributions'
import type { Context } from '#platform/context'
import { money } from '#platform/money'
import type { Appeal } from '../appeals.ts'
import type { Edition } from '../edition.ts'
import type { Contribution } from '../supporters.ts'
import type { Past } from './in-the-past.ts'
import { idOf, type People } from './load-people.ts'

/** Fourteen months of contributions through the ledger, and the appeals in both languages. */
export async function loadContributions(
  ctx: Context,
  demo: Edition,
  people: People,
): Promise<void> {
  const emails = new Map(demo.readers.map(({ key, email }) => [key, email]))
  await importContributions(
    ctx,
    demo.contributions.map((contribution) =>
      pastContribution(contribution, demo.paper.currency, emails, people),
    ),
  )
  for (const appeal of demo.appeals) {
    for (const language of ['en', 'ga'] as const)
      await saveAppeal(ctx, wordsOf(appeal, language, demo))
  }
}

function pastContribution(
  one: Contribution,
  currency: string,
  emails: ReadonlyMap<string, string>,
  people: People,
) {
  const giver =
    'reader' in one.giver
      ? { personId: idOf(people, one.giver.reader), email: emails.get(one.giver.reader) ?? '' }
      : one.giver
  return {
    gateway: 'demo',
    ...giver,
    language: one.language,
    rhythm: one.rhythm,
    amount: money(one.amount, currency),
    startedAt: one.startedAt,
    ...(one.ended ? { ended: { at: one.ended.at, because: one.ended.why } } : {}),
    payments: one.payments.map(({ at, amount, fee, outcome }) => ({
      paidAt: at,
      amount: money(amount, currency),
      fee: money(fee, currency),
      ...(outcome.kind === 'settled' ? {} : { outcome: { kind: outcome.kind, at: outcome.at } }),
    })),
  }
}

const slots = { above: 'above', below: 'below', 'front-strip': 'strip' } as const

function wordsOf({ place, signedBy, words }: Appeal, language: 'en' | 'ga', { staff }: Edition) {
  const signer = staff.find(({ key }) => key === signedBy)
  const own = words[language]
  return {
    slot: slots[place],
    language,
    heading: own.heading ?? '',
    words: own.paragraphs.join('\n\n'),
    wordsUncounted: own.paragraphs.join('').includes('{count}')
      ? own.withoutCount.join('\n\n')
      : '',
    action: own.action,
    signature: signer ? `${signer.name}, ${language === 'ga' ? 'eagarthóir' : 'editor'}` : '',
  }
}

export async function loadCampaigns(past: Past, demo: Edition): Promise<void> {
  for (const {
    advertiser,
    kind,
    slots: wanted,
    from,
    until,
    weight,
    creatives,
  } of demo.campaigns) {
    await addCampaign(past(from), {
      advertiser,
      kind,
      slots: [...wanted],
      startsAt: from,
      endsAt: until,
      weight,
      creatives: creatives.map(({ headline, words, href }) => ({
        headline,
        words,
        href: new URL(href, past(from).site.origin).href,
      })),
    })
  }
}
