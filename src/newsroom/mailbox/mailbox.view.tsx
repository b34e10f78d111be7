import type { StoredMail } from '#platform/mail'
import { momentWords, relativeWords } from '#platform/zones'

interface MailboxProps {
  readonly mails: readonly StoredMail[]
  readonly older: string | undefined
  readonly zone: string
  readonly now: Date
}

export function MailboxView({ mails, older, zone, now }: MailboxProps) {
  return (
    <>
      <header class="head">
        <h1>Mailbox</h1>
        <p class="muted small">
          All e-mails of the paper, newest first. Without a mail server they stay here.
        </p>
      </header>
      {mails.length === 0 ? (
        <p class="empty">Nothing has been written yet.</p>
      ) : (
        <section class="panel" aria-labelledby="all-letters">
          <h2 id="all-letters" class="unseen">
            Letters
          </h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Subject</th>
                <th scope="col" class="wide-only">
                  To
                </th>
                <th scope="col" class="wide-only">
                  Kind
                </th>
                <th scope="col">State</th>
                <th scope="col" class="n">
                  Written
                </th>
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <tr key={mail.id}>
                  <th scope="row">
                    <a href={`/newsroom/mailbox/${mail.id}`}>{mail.subject}</a>
                    <small class="muted narrow-only">{mail.recipient}</small>
                  </th>
                  <td class="wide-only">{mail.recipient}</td>
                  <td class="wide-only">{kindWords(mail.kind)}</td>
                  <td>
                    <StateMark mail={mail} />
                  </td>
                  <td class="n">
                    <time
                      datetime={mail.createdAt.toISOString()}
                      title={momentWords('en', zone, mail.createdAt)}
                    >
                      {relativeWords('en', mail.createdAt, now)}
                    </time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {older && (
            <p>
              <a class="button" href={`/newsroom/mailbox?before=${older}`}>
                Older letters
              </a>
            </p>
          )}
        </section>
      )}
    </>
  )
}

export function LetterView({ mail, zone }: { mail: StoredMail; zone: string }) {
  return (
    <>
      <header class="head">
        <h1>{mail.subject}</h1>
        <StateMark mail={mail} />
      </header>
      <dl class="facts">
        <dt>To</dt>
        <dd>{mail.recipient}</dd>
        <dt>Written</dt>
        <dd>{momentWords('en', zone, mail.createdAt)}</dd>
        {mail.failure && (
          <>
            <dt>The mail server said</dt>
            <dd>{mail.failure}</dd>
          </>
        )}
      </dl>
      <section class="panel letter-text" lang={mail.language}>
        <Letter text={mail.textPart} />
      </section>
    </>
  )
}

function StateMark({ mail }: { mail: StoredMail }) {
  if (mail.sentAt) return <span class="mark good">Sent</span>
  if (mail.letGo) return <span class="mark idle">Let go</span>
  if (mail.parkedAt) return <span class="mark bad">Refused, parked</span>
  if (mail.failure) return <span class="mark bad">Failed, tried again</span>
  return <span class="mark idle">In the mailbox</span>
}

/** `statement-of-reasons` as people write it. */
const kindWords = (kind: string): string => {
  const words = kind.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const address = /(https?:\/\/\S+)/

// The links in a letter can be followed here, since this page stands in for the reader's mail program.
function Letter({ text }: { text: string }) {
  return (
    <>
      {text.split('\n\n').map((paragraph) => (
        <p>
          {paragraph
            .split('\n')
            .flatMap((line, index) => [
              ...(index > 0 ? [<br />] : []),
              ...line
                .split(address)
                .map((part) => (address.test(part) ? <a href={part}>{part}</a> : part)),
            ])}
        </p>
      ))}
    </>
  )
}
