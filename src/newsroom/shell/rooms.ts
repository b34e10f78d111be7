import { type Actor, hasRole, type Role } from '#platform/context'

/** A room of the newsroom: who may enter it, and the letter after G that opens it. */
export interface RoomPlan {
  /** What a page calls itself to be marked in the bar. */
  readonly name: string
  readonly href: string
  readonly title: string
  readonly key: string
  /** Any of these; an administrator enters every room. */
  readonly roles: readonly Role[] | 'all'
  /** Class that lays the room out. */
  readonly layout: string
}

export const rooms: readonly RoomPlan[] = [
  { name: 'desk', href: '/newsroom', title: 'Desk', key: 'd', roles: 'all', layout: 'desk' },
  {
    name: 'articles',
    href: '/newsroom/articles',
    title: 'Articles',
    key: 'a',
    roles: ['editor', 'journalist'],
    layout: 'articles',
  },
  {
    name: 'pictures',
    href: '/newsroom/pictures',
    title: 'Pictures',
    key: 'p',
    roles: ['editor', 'journalist'],
    layout: 'library',
  },
  {
    name: 'front',
    href: '/newsroom/front',
    title: 'Front',
    key: 'f',
    roles: ['editor'],
    layout: 'front',
  },
  {
    name: 'queue',
    href: '/newsroom/queue',
    title: 'Queue',
    key: 'q',
    roles: ['moderator', 'editor'],
    layout: 'queue',
  },
  {
    name: 'contributions',
    href: '/newsroom/contributions',
    title: 'Contributions',
    key: 'c',
    roles: ['membership'],
    layout: 'funding',
  },
  {
    name: 'appeals',
    href: '/newsroom/appeals',
    title: 'Appeals',
    key: 'e',
    roles: ['membership'],
    layout: 'funding',
  },
  {
    name: 'campaigns',
    href: '/newsroom/campaigns',
    title: 'Campaigns',
    key: 'n',
    roles: ['commercial'],
    layout: 'funding',
  },
  {
    name: 'readers',
    href: '/newsroom/readers',
    title: 'Readers',
    key: 'r',
    roles: ['moderator', 'editor', 'membership'],
    layout: 'people',
  },
  {
    name: 'pages',
    href: '/newsroom/pages',
    title: 'Pages',
    key: 'g',
    roles: ['editor'],
    layout: 'settings',
  },
  {
    name: 'failed',
    href: '/newsroom/failed',
    title: 'Failed',
    key: 'x',
    roles: ['membership'],
    layout: 'mailbox',
  },
  {
    name: 'mailbox',
    href: '/newsroom/mailbox',
    title: 'Mailbox',
    key: 'm',
    roles: [],
    layout: 'mailbox',
  },
  {
    name: 'settings',
    href: '/newsroom/settings',
    title: 'Settings',
    key: 's',
    roles: [],
    layout: 'settings',
  },
]

/** The rooms that somebody may enter, in the order of the bar. */
export const roomsOf = (actor: Actor): RoomPlan[] =>
  rooms.filter(({ roles }) => (roles === 'all' ? true : hasRole(actor, ...roles)))
