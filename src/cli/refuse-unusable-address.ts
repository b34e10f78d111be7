import { createServer } from 'node:net'
import type { Config } from '#platform/config'
import { Stop } from './stop.ts'

/** Refuses in words a port that is taken or not allowed, and a host that is no address of this machine. */
export async function refuseUnusableAddress({ port, host }: Config): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) =>
    probe.once('error', reject).listen(port, host, resolve),
  ).catch((error: NodeJS.ErrnoException) => {
    const words = reasons[error.code ?? '']?.(port, host)
    throw words ? new Stop(words) : error
  })
  await new Promise((resolve) => probe.close(resolve))
}

const noAddress = (_port: number, host: string) =>
  `HOST=${host} is not an address of this machine: set HOST=127.0.0.1, or HOST=0.0.0.0 for all of its addresses.`
const reasons: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken by another program. End it, or set PORT, for example PORT=3100.`,
  EACCES: (port) =>
    `Only root may open port ${port}: set PORT to 1024 or above, for example PORT=3000, and put a proxy before it.`,
  EADDRNOTAVAIL: noAddress,
  EAFNOSUPPORT: noAddress,
  EINVAL: noAddress,
}
