/** The database was migrated by newer code: its message names both numbers and what to do. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'
  readonly database: number
  readonly code: number

  constructor(database: number, code: number) {
    super(
      `The database is at migration ${database}, and this Standfirst knows only ${code}: it was used by a newer version. ` +
        'Start that version or a newer one, or restore a backup taken before the upgrade into an empty place.',
    )
    this.database = database
    this.code = code
  }
}

/** A migration that the database has had reads differently now. */
export class ChangedMigration extends Error {
  override readonly name = 'ChangedMigration'

  constructor(file: string, appliedAs: string) {
    super(
      `The migration ${file} differs from the one applied to this database (as ${appliedAs}): its file was changed. ` +
        'Restore the file and write the change as a new migration. Nothing was done.',
    )
  }
}

/** A migration's SQL was refused by the database: its transaction was rolled back, earlier ones are kept. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
}

/** The folder of migrations does not hold what it should. */
export class UnreadableMigrations extends Error {
  override readonly name = 'UnreadableMigrations'
}
