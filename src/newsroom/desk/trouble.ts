import type { Context } from '#platform/context'
import { countFailedMails } from '#platform/mail'
import { oldestUndispatchedSeconds } from '#platform/outbox'

/** Something that does not run as it should, in words, with the room where more is said. */
export interface Trouble {
  readonly kind: string
  readonly words: string
  readonly href: string
}

const lateAfterSeconds = 60

/** What the machine itself would tell the desk: letters that do not leave, events that wait. */
export async function troubleOf(ctx: Context): Promise<Trouble[]> {
  const [failed, waited] = await Promise.all([
    countFailedMails(ctx.db),
    oldestUndispatchedSeconds(ctx.db),
  ])
  const trouble: Trouble[] = []
  if (failed > 0) {
    const words = failed === 1 ? 'One letter has not left' : `${failed} letters have not left`
    trouble.push({
      kind: 'Mail waits',
      words: `${words}: the mail server refused.`,
      href: '/newsroom/mailbox',
    })
  }
  if (waited > lateAfterSeconds) {
    trouble.push({
      kind: 'Jobs behind',
      words: `Letters and counts are ${Math.round(waited / 60)} minutes behind. Pages and comments are not.`,
      href: '/newsroom/mailbox',
    })
  }
  return trouble
}
