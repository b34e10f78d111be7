import type { Role } from '#platform/context'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { BrowserDigest } from './browsers/browser-cookie.ts'
import type { PersonId } from './people/person.ts'
import type { DB } from './tables.ts'

type With<Row, Narrowed> = Omit<Row, keyof Narrowed> & Narrowed

// What the database's checks and keys hold, said in the types.
interface Tables {
  people: With<DB['people'], { id: PersonId; roles: Role[]; language: Language }>
  credentials: With<DB['credentials'], { personId: PersonId }>
  sessions: With<DB['sessions'], { personId: PersonId }>
  verifications: With<DB['verifications'], { personId: PersonId | null }>
  signUps: With<DB['signUps'], { personId: PersonId; browser: BrowserDigest }>
  knownBrowsers: With<DB['knownBrowsers'], { personId: PersonId; browser: BrowserDigest }>
  invitations: With<
    DB['invitations'],
    { roles: Role[]; invitedBy: PersonId | null; acceptedBy: PersonId | null }
  >
  roleChanges: With<
    DB['roleChanges'],
    { personId: PersonId; roles: Role[]; changedBy: PersonId | null }
  >
}

/** The database as this domain sees it: its own tables. */
export const tables = (db: Database) =>
  db.withTables<{ [Table in keyof Tables]: Tables[Table] }>().withSchema('accounts')
