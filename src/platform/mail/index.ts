export type { Mail } from './mail.ts'
export { postMail } from './post-mail.ts'
export { mailSubscription, sendMailJob } from './send-mail.job.ts'
export {
  type Letter,
  MailRefused,
  type MailPatience,
  type MailTransport,
  openTransport,
} from './transport.ts'
export {
  deleteMailsTo,
  countFailedMails,
  findMail,
  listMails,
  type StoredMail,
} from './mail.queries.ts'
export { parkedLetters } from './parked-letters.ts'
export { lettersCheck } from './letters-check.ts'
