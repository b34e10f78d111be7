import { createServer } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { systemRandom } from '../random/index.ts'
import { beginStream } from './begin-stream.ts'
import { defineChannel } from './channel.ts'
import { streamLimits } from './limits.ts'
import { createStreams } from './streams.ts'

const letters = defineChannel({ name: 'letters', events: { 'letter.posted': () => '' } })

test('a client that does not read is cut, with all that was kept for it', async () => {
  const streams = createStreams(systemRandom, { ...streamLimits, apart: 0 })
  streams.add(letters)
  const server = createServer((_request, response) => {
    const to = [{ channel: letters, key: '' }]
    const leave = streams.open(beginStream(response, {}), { address: 'a', to, after: undefined })
    response.once('close', leave)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const socket = connect(address.port, '127.0.0.1', () => {
    socket.pause().write('GET / HTTP/1.1\r\nHost: paper.example\r\n\r\n')
  })
  onTestFinished(() => {
    socket.destroy()
    server.close()
  })
  await expect.poll(() => streams.counts.open, { timeout: 20_000 }).toBe(1)
  // More than the buffers of any system between the two hold.
  for (let n = 0; n < 1_000_000 && streams.counts.open > 0; n += 1) streams.hear([event])
  expect(streams.counts).toMatchObject({ open: 0, cut: 1 })
  expect(streams.counts.messages).toBeGreaterThan(100)
})

const event = {
  transaction: '7',
  id: '01940000-0000-7000-8000-000000000000',
  type: 'letter.posted',
  payload: {},
  purges: [],
  origin: 'somebody',
  at: new Date(0),
}
