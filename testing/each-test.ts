import { afterEach } from 'vitest'
import { noteTold, takeTold } from './refusals-told.ts'
import { takeUnseen } from './unseen-refusals.ts'

noteTold()

afterEach(({ task }) => {
  task.meta.refusalsTold = takeTold()
  const found = takeUnseen()
  if (found.length > 0)
    throw new Error(`The test has not looked at the status: ${found.join('; ')}`)
})
