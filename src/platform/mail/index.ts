export type { Mail } from './mail.ts'
export { postMail } from './post-mail.ts'
export { sendMailJob, type MailTransport, openTransport } from './send-mail.job.ts'
export {
  deleteMailsTo,
  countFailedMails,
  findMail,
  listMails,
  type StoredMail,
} from './mail.queries.ts'
