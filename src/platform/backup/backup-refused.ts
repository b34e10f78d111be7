/** A backup or a restore that is not made: the message says why and what to do, to an operator. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}
