import { Client, type ClientConfig, type Pool } from 'pg'
import type { Logger } from '../log/index.ts'
import { findPrimary, NoWritableServer } from './find-primary.ts'
import { parametersOf, whyUnfit, wireOf } from './fit-to-write.ts'
import type { ServerList } from './server-list.ts'

type Listener = (error: Error | null, client?: Client) => void

const readOnly = '25006'

/**
 * A driver's client that connects to whichever of several servers can be written to. It is given to
 * a pool as `Client`; `follow` is told the pool. A connection that turns out to lead to a server
 * that cannot be written to is used no further, nor is any other to that server.
 */
export function primaryClients(list: ServerList, config: ClientConfig, log: Logger) {
  const primaries = findPrimary(list, config, log)
  const open = new Set<PrimaryClient>()

  class PrimaryClient extends Client {
    isUnfit = false
    isLent = false
    readonly #parameters = parametersOf(this, () => this.#look())
    #isOpen = false

    override connect(): Promise<Client>
    override connect(listener: Listener): void
    override connect(listener?: Listener): Promise<Client> | void {
      const connected = this.#connect()
      if (!listener) return connected
      connected.then(
        () => listener(null, this),
        (error: Error) => listener(error),
      )
    }

    async #connect(): Promise<Client> {
      const { host, port } = await primaries.find()
      Object.assign(this, { host, port })
      try {
        await super.connect()
      } catch (error) {
        primaries.doubt()
        throw error
      }
      this.#isOpen = true
      open.add(this)
      this.on('error', () => primaries.doubt())
      this.once('end', () => open.delete(this))
      wireOf(this).on('errorMessage', ({ code = '' }: { code?: string }) => {
        if (code === readOnly) leaveServer()
      })
      const unfit = whyUnfit(this.#parameters, list.wanted)
      if (unfit === undefined) return this
      primaries.doubt()
      await this.end()
      throw new NoWritableServer(`the server ${host} cannot be written to any more: ${unfit}`)
    }

    #look(): void {
      if (this.#isOpen && whyUnfit(this.#parameters, list.wanted)) leaveServer()
    }

    /** An idle one leaves the pool at once, one in use when it is given back. */
    leave(): void {
      if (this.isUnfit) return
      this.isUnfit = true
      if (!this.isLent) this.emit('error', new Error('its server cannot be written to any more'))
    }
  }

  const leaveServer = () => {
    primaries.doubt()
    for (const client of open) client.leave()
  }

  return {
    Client: PrimaryClient,
    follow(pool: Pool) {
      pool.on('acquire', (client) => {
        if (client instanceof PrimaryClient) client.isLent = true
      })
      pool.on('release', (_, client) => {
        if (!(client instanceof PrimaryClient)) return
        client.isLent = false
        if (client.isUnfit) void client.end()
      })
    },
  }
}
