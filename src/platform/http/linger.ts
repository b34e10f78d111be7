import type { IncomingMessage } from 'node:http'

const patience = 1000
const bytesAtMost = 64 * 1024

/**
 * Lets the client of a body that was not read whole read its answer before the connection goes.
 * Closed at once with bytes unread, TCP would reset it, and the answer would be lost with it; so a
 * little more is taken and thrown away, and the rest is never read.
 */
export function lingerAfter(request: IncomingMessage): void {
  const { socket } = request
  // Begins to read, else Node would throw away the whole body, however long it is.
  request.read(0)
  socket.destroySoon = () => {
    let length = 0
    const timer = setTimeout(() => socket.destroy(), patience)
    socket.once('close', () => clearTimeout(timer))
    socket.end()
    request.on('end', () => socket.destroy())
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > bytesAtMost) request.pause()
    })
  }
}
