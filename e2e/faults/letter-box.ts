import { createServer, type Socket } from 'node:net'
import { freePort } from '../../testing/start.ts'

/** A mail server that takes every letter and keeps whom it was for and its number. */
export interface LetterBox {
  readonly url: string
  readonly letters: readonly {
    readonly to: string
    readonly messageId: string
    readonly subject: string
  }[]
  close(): Promise<void>
}

export async function openLetterBox(): Promise<LetterBox> {
  const letters: { to: string; messageId: string; subject: string }[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    takeLetters(socket, (to, text) => {
      letters.push({
        to,
        messageId: headerOf(text, 'Message-ID'),
        subject: headerOf(text, 'Subject'),
      })
    })
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const headerOf = (letter: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(letter)?.[1]?.trim() ?? ''

/** As much of SMTP as a client needs who wants no secrets kept. */
function takeLetters(socket: Socket, take: (to: string, text: string) => void): void {
  let waiting = ''
  let to = ''
  let letter: string[] | undefined
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string): void => {
    if (letter) {
      if (line !== '.') return void letter.push(line)
      take(to, letter.join('\n'))
      letter = undefined
      return void say('250 Taken')
    }
    const command = line.slice(0, 4).toUpperCase()
    if (command === 'RCPT') to = /<([^>]*)>/.exec(line)?.[1] ?? ''
    if (command === 'DATA') letter = []
    if (command === 'QUIT') return void socket.end('221 Goodbye\r\n')
    say(command === 'DATA' ? '354 Go on' : '250 Well')
  }
  say('220 A letter box')
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (waiting + chunk).split('\r\n')
    waiting = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}
