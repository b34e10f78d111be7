import { failedPictures } from '#domains/publishing'
import type { Context } from '#platform/context'
import { countFailedMails } from '#platform/mail'
import { type ParkedKind, parkedKindsOf } from '#platform/parked'
import { oldestUndispatchedSeconds } from '#platform/outbox'

/** Something that does not run as it should, in words, with the room where more is said. */
export interface Trouble {
  readonly kind: string
  readonly words: string
  readonly href: string
}

const lateAfterSeconds = 60

/**
 * What the machine itself would tell the desk: letters that do not leave, events that wait, and what
 * failed of the kinds that whoever looks may do something about.
 */
export async function troubleOf(ctx: Context, parked: readonly ParkedKind[]): Promise<Trouble[]> {
  const [failed, waited, pictures] = await Promise.all([
    countFailedMails(ctx.db),
    oldestUndispatchedSeconds(ctx.db),
    failedPictures(ctx.db),
  ])
  const trouble: Trouble[] = await failedKinds(ctx, parked)
  if (failed > 0) {
    const words = failed === 1 ? 'One e-mail was not sent' : `${failed} e-mails were not sent`
    trouble.push({
      kind: 'Mail waits',
      words: `${words}: the mail server has not accepted ${failed === 1 ? 'it' : 'them'} yet.`,
      href: '/newsroom/mailbox',
    })
  }
  if (waited > lateAfterSeconds) {
    trouble.push({
      kind: 'Jobs behind',
      words: `E-mails and counts are ${Math.round(waited / 60)} minutes late. Pages and comments are up to date.`,
      href: '/newsroom/mailbox',
    })
  }
  if (pictures > 0) {
    const words = pictures === 1 ? 'One picture lacks sizes' : `${pictures} pictures lack sizes`
    trouble.push({
      kind: 'Pictures failed',
      words: `${words}: making them failed.`,
      href: '/newsroom/pictures?failed=yes',
    })
  }
  return trouble
}

async function failedKinds(ctx: Context, parked: readonly ParkedKind[]): Promise<Trouble[]> {
  const counted = await Promise.all(
    parkedKindsOf(ctx.actor, parked).map(async (kind) => ({ kind, count: await kind.count(ctx) })),
  )
  return counted
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({
      kind: kind.title,
      words: `${count} ${count === 1 ? 'waits' : 'wait'} for somebody to decide.`,
      href: `/newsroom/failed#kind-${kind.name}`,
    }))
}
