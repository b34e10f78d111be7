import { expect, test } from 'vitest'
import { day, fakeClock, followingClock } from './index.ts'

const truth = new Date('2026-11-24T14:32:00Z')

test.each([90_000, -90_000, day, -day])(
  'a machine whose clock is %i ms apart has the database’s time',
  (apart) => {
    const machine = fakeClock(new Date(truth.getTime() + apart))
    const clock = followingClock(machine)
    expect(clock.now()).toEqual(machine.now())
    clock.follow?.(truth, clock.now())
    expect(clock.now()).toEqual(truth)
    machine.advance(1000)
    expect(clock.now()).toEqual(new Date(truth.getTime() + 1000))
  },
)

test('what an answer takes on its way moves no clock', () => {
  const machine = fakeClock(truth)
  const clock = followingClock(machine)
  const asked = clock.now()
  machine.advance(400)
  clock.follow?.(new Date(truth.getTime() + 10), asked)
  expect(clock.now()).toEqual(machine.now())
})
