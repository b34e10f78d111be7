import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { minute, second } from '../clock/index.ts'
import type { OutboxRow } from '../outbox/index.ts'
import { systemRandom } from '../random/index.ts'
import { defineChannel } from './channel.ts'
import { streamLimits, type StreamLimits } from './limits.ts'
import { createStreams } from './streams.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const letters = defineChannel({ name: 'letters', events: { 'letter.posted': () => '' } })
const boxes = defineChannel({
  name: 'boxes',
  events: { 'letter.posted': ({ box }) => String(box), 'box.moved': ({ box }) => String(box) },
})

const at = (transaction: number) => ({
  transaction: String(transaction),
  id: '01940000-0000-7000-8000-000000000000',
})
const event = (transaction: number, type = 'letter.posted', payload = {}): OutboxRow => ({
  ...at(transaction),
  type,
  payload,
  purges: [],
  origin: 'somebody',
  at: new Date(0),
})
const positionOf = (transaction: number) => `${transaction}-${at(transaction).id}`

function opened(limits: Partial<StreamLimits> = {}) {
  const streams = createStreams(systemRandom, { ...streamLimits, ...limits })
  streams.add(letters)
  streams.add(boxes)
  streams.beginAt(at(100))
  return streams
}

function reader(
  streams: ReturnType<typeof opened>,
  {
    after,
    address = 'here',
    to = [{ channel: letters, key: '' }],
  }: {
    after?: string
    address?: string
    to?: Parameters<typeof streams.open>[1]['to']
  } = {},
) {
  const written: string[] = []
  const state = { untaken: 0, outcome: 'open' }
  const leave = streams.open(
    {
      write: (text) => void written.push(text),
      untaken: () => state.untaken,
      end: () => void (state.outcome = 'ended'),
      cut: () => void (state.outcome = 'cut'),
    },
    { address, to, after },
  )
  const told = () => written.filter((text) => text.includes('data: '))
  return { written, state, leave, told }
}

describe('a reader', () => {
  test('is told of a change at once, with its position and its channel and no word of it', () => {
    const streams = opened()
    const { told } = reader(streams)
    streams.hear([event(101, 'letter.posted', { words: 'a secret' })])
    expect(told()).toEqual([`id: ${positionOf(101)}\ndata: letters\n\n`])
  })

  test('is told of any number of changes once a second, and of the last one too', () => {
    const streams = opened()
    const { told } = reader(streams)
    for (let n = 0; n < 100; n += 1) {
      streams.hear([event(101 + n)])
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(second)
    expect(told().length).toBeGreaterThanOrEqual(5)
    expect(told().length).toBeLessThanOrEqual(11)
    expect(told().at(-1)).toContain(positionOf(200))
  })

  test('hears of all that one reading of the outbox brought in one message', () => {
    const streams = opened()
    const both = [
      { channel: letters, key: '' },
      { channel: boxes, key: 'red' },
    ]
    const { told } = reader(streams, { to: both })
    streams.hear([event(101, 'letter.posted', { box: 'red' }), event(102, 'box.moved')])
    expect(told()).toEqual([`id: ${positionOf(102)}\ndata: letters boxes\n\n`])
  })

  test('hears nothing of other subjects and other events', () => {
    const streams = opened()
    const { told } = reader(streams, { to: [{ channel: boxes, key: 'red' }] })
    streams.hear([event(101, 'box.moved', { box: 'blue' }), event(102, 'paper.printed')])
    vi.advanceTimersByTime(5 * second)
    expect(told()).toEqual([])
  })

  test('comes back at a moment of their own within ten seconds', () => {
    const streams = opened()
    const waits = Array.from({ length: 40 }, () =>
      Number(/^retry: (\d+)$/m.exec(reader(streams).written[0] ?? '')?.[1]),
    )
    expect(new Set(waits).size).toBeGreaterThan(20)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(second)
    expect(Math.max(...waits)).toBeLessThanOrEqual(10 * second)
  })
})

describe('a reader who comes back', () => {
  test('is told at once of what they missed, and of nothing where nothing was', () => {
    const streams = opened()
    streams.hear([event(105)])
    expect(reader(streams, { after: positionOf(104) }).told()).toHaveLength(1)
    expect(reader(streams, { after: positionOf(105) }).told()).toEqual([])
    expect(reader(streams).told()).toEqual([])
  })

  test('is told to look where this process does not know that far back', () => {
    const streams = opened({ subjects: 2 })
    expect(reader(streams, { after: positionOf(99) }).told()).toHaveLength(1)
    expect(reader(streams, { after: 'no position' }).told()).toHaveLength(1)
    for (const [n, box] of ['red', 'blue', 'green'].entries())
      streams.hear([event(101 + n, 'box.moved', { box })])
    const red = { to: [{ channel: boxes, key: 'red' }] }
    expect(reader(streams, { ...red, after: positionOf(100) }).told()).toHaveLength(1)
    expect(reader(streams, { ...red, after: positionOf(101) }).told()).toEqual([])
  })

  test('to a process that lags behind hears of everything that it still has to read', () => {
    const streams = opened()
    const { told } = reader(streams, { after: positionOf(150) })
    expect(told()).toEqual([])
    streams.hear([event(151)])
    expect(told()).toHaveLength(1)
  })
})

test('everybody is told to look after an absence in which events may have gone', () => {
  const streams = opened()
  const { told } = reader(streams)
  streams.beginAt(at(300))
  expect(told()).toEqual([`id: ${positionOf(300)}\ndata: letters\n\n`])
})

describe('a stream', () => {
  test('that is quiet shows every 25 seconds that it lives, with the present position', () => {
    const streams = opened()
    const { written, told } = reader(streams)
    streams.hear([event(120, 'paper.printed')])
    vi.advanceTimersByTime(60 * second)
    expect(written.slice(1)).toEqual([`id: ${positionOf(120)}\n\n`, `id: ${positionOf(120)}\n\n`])
    expect(told()).toEqual([])
  })

  test('ends within twenty minutes, so that its reader passes the guard again', () => {
    const streams = opened()
    const { state } = reader(streams)
    vi.advanceTimersByTime(14 * minute)
    expect(state.outcome).toBe('open')
    vi.advanceTimersByTime(7 * minute)
    expect([state.outcome, streams.counts.open]).toEqual(['ended', 0])
  })

  test('whose client has not taken the last sign of life is cut', () => {
    const streams = opened()
    const { state } = reader(streams)
    state.untaken = 30
    vi.advanceTimersByTime(20 * second)
    expect(state.outcome).toBe('open')
    vi.advanceTimersByTime(10 * second)
    expect([state.outcome, streams.counts.cut, streams.counts.open]).toEqual(['cut', 1, 0])
  })

  test('whose client leaves more than 16 kB untaken is cut at the next message', () => {
    const streams = opened()
    const { state, told } = reader(streams)
    state.untaken = 20_000
    streams.hear([event(101)])
    expect([state.outcome, told()]).toEqual(['cut', []])
  })

  test('that has left is written to no more, and no timer runs where there is none', () => {
    const streams = opened()
    const { leave, written } = reader(streams)
    streams.hear([event(101)])
    streams.hear([event(102)])
    leave()
    leave()
    const before = written.length
    expect([streams.counts.open, vi.getTimerCount()]).toEqual([0, 0])
    streams.hear([event(103)])
    vi.advanceTimersByTime(minute)
    expect(written).toHaveLength(before)
  })
})

describe('there is room', () => {
  test('for so many of one address, and for so many of all', () => {
    const streams = opened({ streams: 3, fromOneAddress: 2 })
    const [first] = [reader(streams), reader(streams)]
    expect([streams.full('here'), streams.full('there')]).toEqual(['address', undefined])
    reader(streams, { address: 'there' })
    expect(streams.full('elsewhere')).toBe('process')
    first?.leave()
    expect([streams.full('elsewhere'), streams.full('here')]).toEqual([undefined, undefined])
    expect(streams.counts.refused).toBe(2)
  })

  test('for none once the process ends, and all streams have ended', () => {
    const streams = opened()
    const [one, deaf] = [reader(streams), reader(streams)]
    deaf.state.untaken = 1
    streams.end()
    expect([one.state.outcome, deaf.state.outcome]).toEqual(['ended', 'cut'])
    expect([streams.full('here'), streams.counts.open]).toEqual(['process', 0])
  })
})
