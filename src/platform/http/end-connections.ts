import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps account of a server's connections. Gives the function that ends them: those without a
 * request at once (a connection that never sent a byte is one), those with a request when they have
 * their answer, and what is left when the patience (milliseconds) has run out by force.
 * @example
 * const endConnections = followConnections(server)
 * await Promise.all([endConnections(5000), fastify.close()])
 */
export function followConnections(server: Server): (patience: number) => Promise<void> {
  const requests = new Map<Socket, number>()
  let isEnding = false
  let allGone = () => {}

  server.on('connection', (socket: Socket) => {
    if (isEnding) {
      socket.destroy()
      return
    }
    requests.set(socket, 0)
    socket.once('close', () => {
      requests.delete(socket)
      if (requests.size === 0) allGone()
    })
  })
  server.prependListener('request', ({ socket }, response) => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const left = (requests.get(socket) ?? 1) - 1
      if (requests.has(socket)) requests.set(socket, left)
      if (isEnding && left === 0) socket.destroySoon()
    })
  })

  return async (patience) => {
    isEnding = true
    if (requests.size === 0) return
    const gone = new Promise<void>((resolve) => (allGone = resolve))
    for (const [socket, count] of requests) if (count === 0) socket.destroy()
    const timer = setTimeout(() => {
      for (const socket of requests.keys()) socket.destroy()
    }, patience)
    await gone
    clearTimeout(timer)
  }
}
