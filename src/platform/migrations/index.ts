export { migrate, type Migrated } from './migrate.ts'
export { stateOf } from './state-of.ts'
export { readMigrations } from './read-migrations.ts'
export { appliedMigrations } from './migrations.queries.ts'
export {
  ChangedMigration,
  MigrationFailed,
  NewerDatabase,
  UnreadableMigrations,
} from './migration-errors.ts'
