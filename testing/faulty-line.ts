import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** How somebody else's program can fail us; `well` is how it does not. */
export type Fault = 'well' | 'slow' | 'silent' | 'refusing' | 'wrong'

/** The line to a partner's port: it passes on what is said, or does what `fault` says. */
export interface FaultyLine {
  readonly port: number
  /** From now on; whoever is on the line at that moment loses it. */
  become(fault: Fault, options?: { silentAfter?: RegExp }): void
  close(): Promise<void>
}

const slowBy = 150

/**
 * Opens a line to a partner that is well. `silentAfter` passes everything on until the paper has
 * said this, and nothing from then on.
 * @example
 * const line = await faultyLine(smtpPort)
 * line.become('silent', { silentAfter: /^DATA/m })
 */
export async function faultyLine(toPort: number): Promise<FaultyLine> {
  let fault: Fault = 'well'
  let silentAfter: RegExp | undefined
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket))
  }

  const server = createServer((client) => {
    keep(client)
    if (fault === 'refusing') return client.destroy()
    if (fault === 'wrong')
      return client
        .on('data', () => client.write('%% what? %%\r\n\r\n'))
        .write('%% what? %%\r\n\r\n')
    if (fault === 'silent' && !silentAfter) return client.resume()
    const partner = connect(toPort, '127.0.0.1')
    keep(partner)
    let isSilent = false
    client.on('data', (said) => {
      partner.write(said)
      isSilent ||= silentAfter?.test(said.toString('latin1')) ?? false
    })
    partner.on('data', (said) => {
      if (isSilent) return
      if (fault === 'slow') setTimeout(() => client.writable && client.write(said), slowBy)
      else client.write(said)
    })
    client.on('close', () => partner.destroy())
    partner.on('close', () => setTimeout(() => client.end(), fault === 'slow' ? 2 * slowBy : 0))
    return client
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    become(next, options = {}) {
      fault = next
      silentAfter = options.silentAfter
      cut()
    },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
