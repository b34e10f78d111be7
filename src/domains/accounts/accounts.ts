import { fileURLToPath } from 'node:url'
import type { Domain } from '#platform/app'
import { rooms } from '#platform/rooms'
import { footerLinks } from '#platform/footer'
import { accountRoutes } from './account/account.routes.tsx'
import { erasureRoutes } from './account/erasure.routes.tsx'
import { linkRoutes } from './links/link.routes.tsx'
import { passwordRoutes } from './passwords/password.routes.tsx'
import { forgetOldJob } from './sessions/forget-old.job.ts'
import { identify, prolongSessions } from './sessions/identify.ts'
import { meRoutes } from './sessions/me.routes.ts'
import { arrivalRoutes } from './sign-in/arrival.routes.tsx'
import { signInRoutes } from './sign-in/sign-in.routes.tsx'
import { signUpRoutes } from './sign-up/sign-up.routes.tsx'
import { invitationRoutes } from './staff/invitation.routes.tsx'
import { inviteRoutes } from './staff/invite.routes.tsx'
import { readersRoutes } from './staff/readers.routes.tsx'
import { act, policy } from './accounts.policy.ts'
import { refuse } from './refusals.ts'

/** Readers and staff: who somebody is, and what they may do. */
export const accounts: Domain = {
  name: 'accounts',
  refuse,
  acts: policy.acts,
  extensions: [
    rooms.with({
      name: 'readers',
      href: '/newsroom/readers',
      title: 'Readers',
      key: 'r',
      act: act('reader.see'),
      layout: 'people',
      place: 90,
    }),
    footerLinks.with({
      column: 'rights',
      href: '/account',
      words: { en: 'Your account', ga: 'Do chuntas' },
      shown: 'when-in',
      place: 30,
    }),
    footerLinks.with({
      column: 'rights',
      href: '/sign-in',
      words: { en: 'Sign in', ga: 'Sínigh isteach' },
      shown: 'when-out',
      place: 40,
    }),
  ],
  identify,
  routes(app, runtime) {
    prolongSessions(app, runtime)
    meRoutes(app)
    signInRoutes(app)
    arrivalRoutes(app)
    signUpRoutes(app)
    linkRoutes(app)
    passwordRoutes(app)
    accountRoutes(app)
    erasureRoutes(app)
    invitationRoutes(app)
    readersRoutes(app)
    inviteRoutes(app)
  },
  jobs: () => [forgetOldJob],
  islands: {
    'account-menu': fileURLToPath(new URL('sessions/account-menu.island.ts', import.meta.url)),
    'sign-out': fileURLToPath(new URL('sign-in/sign-out.island.ts', import.meta.url)),
  },
}
