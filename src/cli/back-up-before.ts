import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { minute, systemClock } from '#platform/clock'

const stillGoodFor = 10 * minute
const keptAtMost = 5

/**
 * Backs up before a migration: one file for a version, so that a start that fails again and again
 * does not fill the disk. One of the last ten minutes is not made anew: no paper has run since. Of
 * older versions the newest five are kept.
 */
export async function backUpBefore(
  folder: string,
  { from, to }: { from: number; to: number },
  say: (words: string) => void,
  backUp: (file: string) => Promise<unknown>,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `before-migration-${to}-from-${from}.standfirst`)
  const madeAt = existsSync(file) ? statSync(file).mtimeMs : -Infinity
  if (systemClock.now().getTime() - madeAt < stillGoodFor) {
    say(`Keeping the backup ${file}, which was just made`)
    return
  }
  say(`Backing up to ${file} before the database goes from migration ${from} to ${to}`)
  const aside = `${file}.new`
  rmSync(aside, { force: true })
  await backUp(aside)
  renameSync(aside, file)
  for (const old of backupsOf(folder).slice(keptAtMost)) {
    say(`Removing the old backup ${old}`)
    rmSync(join(folder, old))
  }
}

/** The backups before migrations, the newest version first. */
function backupsOf(folder: string): string[] {
  const numberOf = (file: string) => Number(/^before-migration-(\d+)-/.exec(file)?.[1] ?? -1)
  return readdirSync(folder)
    .filter((file) => numberOf(file) >= 0 && file.endsWith('.standfirst'))
    .toSorted((one, other) => numberOf(other) - numberOf(one) || other.localeCompare(one))
}
