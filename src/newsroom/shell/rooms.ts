import { accountsPolicy } from '#domains/accounts'
import { advertisingPolicy } from '#domains/advertising'
import { contributionsPolicy } from '#domains/contributions'
import { discussionPolicy } from '#domains/discussion'
import type { Actor } from '#platform/context'
import { type Act, couldEver } from '#platform/policy'
import { publishingPolicy } from '#domains/publishing'
import { act } from '../newsroom.policy.ts'

/** A room of the newsroom: who may enter it, and the letter after G that opens it. */
export interface RoomPlan {
  /** What a page calls itself to be marked in the bar. */
  readonly name: string
  readonly href: string
  readonly title: string
  readonly key: string
  /** Whoever could ever do it enters. */
  readonly act: Act
  /** Class that lays the room out. */
  readonly layout: string
}

export const rooms: readonly RoomPlan[] = [
  {
    name: 'desk',
    href: '/newsroom',
    title: 'Desk',
    key: 'd',
    act: act('desk.see'),
    layout: 'desk',
  },
  {
    name: 'articles',
    href: '/newsroom/articles',
    title: 'Articles',
    key: 'a',
    act: publishingPolicy.act('article.see'),
    layout: 'articles',
  },
  {
    name: 'pictures',
    href: '/newsroom/pictures',
    title: 'Pictures',
    key: 'p',
    act: publishingPolicy.act('picture.add'),
    layout: 'library',
  },
  {
    name: 'front',
    href: '/newsroom/front',
    title: 'Front',
    key: 'f',
    act: publishingPolicy.act('front.set'),
    layout: 'front',
  },
  {
    name: 'queue',
    href: '/newsroom/queue',
    title: 'Queue',
    key: 'q',
    act: discussionPolicy.act('queue.read'),
    layout: 'queue',
  },
  {
    name: 'contributions',
    href: '/newsroom/contributions',
    title: 'Contributions',
    key: 'c',
    act: contributionsPolicy.act('money.see'),
    layout: 'funding',
  },
  {
    name: 'appeals',
    href: '/newsroom/appeals',
    title: 'Appeals',
    key: 'e',
    act: contributionsPolicy.act('appeal.write'),
    layout: 'funding',
  },
  {
    name: 'campaigns',
    href: '/newsroom/campaigns',
    title: 'Campaigns',
    key: 'n',
    act: advertisingPolicy.act('campaign.book'),
    layout: 'funding',
  },
  {
    name: 'readers',
    href: '/newsroom/readers',
    title: 'Readers',
    key: 'r',
    act: accountsPolicy.act('reader.see'),
    layout: 'people',
  },
  {
    name: 'pages',
    href: '/newsroom/pages',
    title: 'Pages',
    key: 'g',
    act: publishingPolicy.act('page.change'),
    layout: 'settings',
  },
  {
    name: 'failed',
    href: '/newsroom/failed',
    title: 'Failed',
    key: 'x',
    act: contributionsPolicy.act('money.see'),
    layout: 'mailbox',
  },
  {
    name: 'mailbox',
    href: '/newsroom/mailbox',
    title: 'Mailbox',
    key: 'm',
    act: act('mail.read'),
    layout: 'mailbox',
  },
  {
    name: 'audit',
    href: '/newsroom/audit',
    title: 'Audit',
    key: 't',
    act: act('audit.see'),
    layout: 'mailbox',
  },
  {
    name: 'settings',
    href: '/newsroom/settings',
    title: 'Settings',
    key: 's',
    act: act('setting.change'),
    layout: 'settings',
  },
]

/** The rooms that somebody may enter, in the order of the bar. */
export const roomsOf = (actor: Actor): RoomPlan[] =>
  rooms.filter((room) => couldEver(actor, room.act))
