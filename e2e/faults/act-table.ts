import type { Role } from '../../src/platform/context/index.ts'

const writers = ['journalist', 'editor'] as const
const moderators = ['moderator', 'editor'] as const

/**
 * Which roles could ever do an act, to some subject; administrators do everything. Written by hand
 * from what the paper promises, not derived from the code that it tests.
 */
export const actTable: Readonly<Record<string, readonly Role[]>> = {
  'appeal.write': ['membership'],
  'article.correct': ['editor'],
  'article.create': writers,
  'article.edit': writers,
  'article.publish': ['editor'],
  'article.see': writers,
  'article.withdraw': ['editor'],
  'audit.see': [],
  'campaign.book': ['commercial'],
  'comment.decide': moderators,
  'comment.pick': ['moderator', 'editor', 'journalist'],
  'desk.see': ['editor', 'journalist', 'moderator', 'membership', 'commercial'],
  'failed-work.handle': [],
  'front.set': ['editor'],
  'gateway-event.retry': ['membership'],
  'list.change': ['editor'],
  'mail.read': [],
  'money.see': ['membership'],
  'page.change': ['editor'],
  'picture.add': writers,
  'picture.change': writers,
  'picture.take-down': ['editor'],
  'queue.read': moderators,
  'reader.see': ['editor', 'moderator', 'membership'],
  'reader.suspend': moderators,
  'role.change': [],
  'setting.change': [],
  'staff.invite': [],
  'topic.add': writers,
}
