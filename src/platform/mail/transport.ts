import { createTransport } from 'nodemailer'

/** What hands letters to a mail server. */
export interface MailTransport {
  /** Throws a `MailRefused` where the server will never take the letter, another error where it may later. */
  send(mail: Letter): Promise<void>
}

/** A letter as it goes to the mail server. */
export interface Letter {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly replyTo?: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  readonly messageId: string
}

/** The server's answer to this letter is final: no such mailbox, words that it does not carry. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

/** How long a mail server may take, in milliseconds. */
export interface MailPatience {
  /** To be found and connected to, and to greet. */
  readonly connect: number
  /** Between two of its answers. */
  readonly answer: number
  /** For the whole letter, so that one that answers byte by byte holds nothing up either. */
  readonly letter: number
}

const patienceOfSeconds: MailPatience = { connect: 5000, answer: 10_000, letter: 30_000 }

/** SMTP by setting; without one, letters stay in the mailbox page. */
export function openTransport(
  smtpUrl: string | undefined,
  patience: MailPatience = patienceOfSeconds,
): MailTransport | undefined {
  if (!smtpUrl) return undefined
  return {
    async send(mail) {
      const transport = createTransport({
        url: smtpUrl,
        dnsTimeout: patience.connect,
        connectionTimeout: patience.connect,
        greetingTimeout: patience.connect,
        socketTimeout: patience.answer,
        socketCloseTimeout: 0,
      })
      await withinPatience(transport.sendMail(mail), patience.letter).catch(asRefused)
    },
  }
}

async function withinPatience(sending: Promise<unknown>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    const error = new Error(`The mail server needed more than ${patience / 1000} s for a letter`)
    timer = setTimeout(() => reject(error), patience)
  })
  try {
    await Promise.race([sending, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

// What it says to our sign-in or to our sender speaks of our setting, which an operator can mend.
const aboutTheLetter = new Set(['RCPT TO', 'DATA'])

function asRefused(error: unknown): never {
  if (!(error instanceof Error)) throw error
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  const isFinal = responseCode !== undefined && responseCode >= 500 && responseCode < 600
  if (isFinal && aboutTheLetter.has(command ?? ''))
    throw new MailRefused(error.message, { cause: error })
  throw error
}
