export { backUp } from './back-up.ts'
export { restore, type RestoreOptions } from './restore.ts'
export { BackupRefused } from './backup-refused.ts'
export { emptyFolder } from './pictures.ts'
