import { resolve } from 'node:path'
import { databaseUser } from './database-user.ts'
import type { Connection } from './server.queries.ts'
import { socketFolders } from './socket-folder.ts'

/** How to reach the database of a paper that is running on a data folder, for a backup beside it. */
export function connectionOf(dataDir: string, wantedUser?: string): Connection {
  const { postgres } = socketFolders(resolve(dataDir), databaseUser(wantedUser))
  return { host: postgres, port: 5432, user: 'standfirst', database: 'standfirst' }
}
