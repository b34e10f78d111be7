import { fileURLToPath } from 'node:url'
import type { Domain } from '#platform/app'
import { rooms } from '#platform/rooms'
import { contributionsPolicy } from '#domains/contributions'
import { publishingPolicy } from '#domains/publishing'
import { refuse } from './refusals.ts'
import { auditRoutes } from './audit/audit.routes.tsx'
import { deskRoutes } from './desk/desk.routes.tsx'
import { failedRoutes } from './failed/failed.routes.tsx'
import { mailboxRoutes } from './mailbox/mailbox.routes.tsx'
import { paperPageRoutes } from './paper-pages/paper-pages.routes.tsx'
import { act, policy } from './newsroom.policy.ts'
import { settingsRoutes } from './settings/settings.routes.tsx'

export { newsroomShell } from './shell/newsroom-shell.tsx'

/** The staff's rooms that belong to no one domain: the desk, what failed, the paper's own pages, the mailbox, the audit trail, the settings. */
export const newsroom: Domain = {
  name: 'newsroom',
  refuse,
  acts: policy.acts,
  extensions: [
    rooms.with({
      name: 'desk',
      href: '/newsroom',
      title: 'Desk',
      key: 'd',
      act: act('desk.see'),
      layout: 'desk',
      place: 10,
    }),
    rooms.with({
      name: 'pages',
      href: '/newsroom/pages',
      title: 'Pages',
      key: 'g',
      act: publishingPolicy.act('page.change'),
      layout: 'settings',
      place: 100,
    }),
    rooms.with({
      name: 'failed',
      href: '/newsroom/failed',
      title: 'Failed',
      key: 'x',
      act: contributionsPolicy.act('money.see'),
      layout: 'mailbox',
      place: 110,
    }),
    rooms.with({
      name: 'mailbox',
      href: '/newsroom/mailbox',
      title: 'Mailbox',
      key: 'm',
      act: act('mail.read'),
      layout: 'mailbox',
      place: 120,
    }),
    rooms.with({
      name: 'audit',
      href: '/newsroom/audit',
      title: 'Audit',
      key: 't',
      act: act('audit.see'),
      layout: 'mailbox',
      place: 130,
    }),
    rooms.with({
      name: 'settings',
      href: '/newsroom/settings',
      title: 'Settings',
      key: 's',
      act: act('setting.change'),
      layout: 'settings',
      place: 140,
    }),
  ],
  routes(app, runtime) {
    auditRoutes(app, runtime.acts)
    deskRoutes(app, runtime.parked)
    failedRoutes(app, runtime.parked)
    mailboxRoutes(app)
    paperPageRoutes(app)
    settingsRoutes(app)
  },
  islands: { keys: fileURLToPath(new URL('shell/keys.island.ts', import.meta.url)) },
  styles: { newsroom: fileURLToPath(new URL('styles/newsroom.css', import.meta.url)) },
}
