import { fileURLToPath } from 'node:url'
import type { Domain } from '#platform/app'
import { refuse } from './refusals.ts'
import { auditRoutes } from './audit/audit.routes.tsx'
import { deskRoutes } from './desk/desk.routes.tsx'
import { failedRoutes } from './failed/failed.routes.tsx'
import { mailboxRoutes } from './mailbox/mailbox.routes.tsx'
import { paperPageRoutes } from './paper-pages/paper-pages.routes.tsx'
import { policy } from './newsroom.policy.ts'
import { settingsRoutes } from './settings/settings.routes.tsx'

export { newsroomShell } from './shell/newsroom-shell.tsx'

/** The staff's rooms that belong to no one domain: the desk, what failed, the paper's own pages, the mailbox, the audit trail, the settings. */
export const newsroom: Domain = {
  name: 'newsroom',
  refuse,
  acts: policy.acts,
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
