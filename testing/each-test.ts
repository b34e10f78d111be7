import { afterEach } from 'vitest'
import { takeUnseen } from './unseen-refusals.ts'

afterEach(() => {
  const found = takeUnseen()
  if (found.length > 0)
    throw new Error(`The test has not looked at the status: ${found.join('; ')}`)
})
