import { afterEach } from 'vitest'
import { noteRefusals } from './seen-refusals.ts'
import { takeUnseen } from './unseen-refusals.ts'

noteRefusals()

afterEach(() => {
  const found = takeUnseen()
  if (found.length > 0)
    throw new Error(`The test has not looked at the status: ${found.join('; ')}`)
})
