import { render } from 'preact-render-to-string'
import type { Context } from '../context/index.ts'
import { localeOf } from '../i18n/index.ts'
import { newId } from '../ids/index.ts'
import { announce } from '../outbox/index.ts'
import { insertMail } from './mail.queries.ts'
import type { Mail } from './mail.ts'
import { MailView } from './mail.view.tsx'

/** Puts a letter into the mailbox in the present transaction; a job sends it where SMTP is set. */
export async function postMail(tx: Context, mail: Mail): Promise<string> {
  const id = newId<'Mail'>(tx)
  const paper = tx.settings.name
  const html = `<!DOCTYPE html>${render(MailView({ mail, paper, origin: tx.site.origin, locale: localeOf[mail.language] }))}`
  await insertMail(tx.db, {
    id,
    mail,
    textPart: textOf(mail, paper),
    htmlPart: html,
    at: tx.clock.now(),
  })
  await announce(tx, {
    type: 'mail.posted',
    payload: { mailId: id, awaited: mail.awaited === true },
  })
  return id
}

function textOf(mail: Mail, paper: string): string {
  const paragraphs = mail.paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return paragraph
    if ('quote' in paragraph)
      return paragraph.quote
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    return `${paragraph.words}:\n${paragraph.link}`
  })
  return [...paragraphs, `-- \n${paper}`].join('\n\n')
}
