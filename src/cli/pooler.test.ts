import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '#platform/config'
import { connect } from './database.ts'

/** Answers a startup as PgBouncer does where it does not know a parameter: a fatal error, then the end. */
async function pooler(): Promise<number> {
  const fields = [
    'SFATAL',
    'C08P01',
    'Munsupported startup parameter in options: statement_timeout',
  ]
  const body = Buffer.from(`${fields.join('\0')}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(body.length + 4, 1)
  const server = createServer((socket) =>
    socket.on('error', () => undefined).once('data', () => socket.end(Buffer.concat([head, body]))),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

test('PgBouncer is refused in words, with the reason and what to do', async () => {
  const url = `postgres://standfirst@127.0.0.1:${await pooler()}/standfirst`
  const config = parseConfig({ DATABASE_URL: url })
  if (!config.ok) throw new Error('the configuration is not valid')
  const opened = {
    dataDir: '/nowhere',
    place: { connectionString: url },
    isEmbedded: false,
    end: async () => {},
  }
  await expect(connect(opened, config.value)).rejects.toThrow(
    /points to PgBouncer, which is not supported: .* DATABASE_CONNECTIONS/,
  )
})
