import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/** A network between a program and PostgreSQL that can swallow packets: nothing is refused or reset. */
export interface Network {
  readonly host: string
  readonly port: number
  /** What is connected now hears nothing more; new connections pass. */
  swallow(): void
  /** New connections are accepted, and nothing on them is answered. */
  accept(): void
  /** New connections pass again. */
  heal(): void
  close(): Promise<void>
}

/** @example const network = await openNetwork(inject('server').host) */
export async function openNetwork(socketFolder: string): Promise<Network> {
  const sockets = new Set<Socket>()
  let passes = true
  const server = createServer((near) => {
    keep(near)
    if (!passes) return
    const far = connect(join(socketFolder, '.s.PGSQL.5432'))
    keep(far)
    near.pipe(far)
    far.pipe(near)
  })
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    host: '127.0.0.1',
    port: address.port,
    swallow: () => sockets.forEach((socket) => socket.unpipe().pause()),
    accept: () => {
      passes = false
    },
    heal: () => {
      passes = true
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
