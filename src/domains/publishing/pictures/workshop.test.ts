import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createWorkshop, Undecodable } from './workshop.ts'

const worker = fileURLToPath(new URL('testing-workers/hostile-worker.ts', import.meta.url))
const workshop = (limits: { secondsAStep: number; memory: number }) =>
  createWorkshop<{ act: string }, number>({ worker, heapInMb: 64, ...limits })
const roomy = { secondsAStep: 300, memory: 4_000_000_000 }

test.each([
  ['hang', { ...roomy, secondsAStep: 8 }, 'it takes too long'],
  ['grow', { ...roomy, memory: 400_000_000 }, 'it takes too much memory'],
  ['crash', roomy, 'the process that makes pictures ended (7)'],
])(
  'an order that makes its process %s is refused, and the next one is done',
  async (act, limits, why) => {
    const { order } = workshop(limits)
    const refused = order({ act }, () => undefined)
    const answers: number[] = []
    const next = order({ act: 'answer' }, (pid) => {
      answers.push(pid)
    })
    await expect(refused).rejects.toThrow(new Undecodable(why))
    await next
    expect(answers).toHaveLength(1)
  },
)

test('what fails in keeping a result is the fault of no file', async () => {
  const { order } = workshop(roomy)
  const failed = order({ act: 'answer' }, () => Promise.reject(new Error('the disk is full')))
  await expect(failed).rejects.toThrow('the disk is full')
  await expect(failed).rejects.not.toBeInstanceOf(Undecodable)
})

test('a process that cannot begin is the fault of no file, each time anew', async () => {
  const broken = fileURLToPath(new URL('testing-workers/broken-worker.ts', import.meta.url))
  const { order } = createWorkshop<{ act: string }, number>({
    worker: broken,
    heapInMb: 64,
    ...roomy,
  })
  for (const act of ['answer', 'again']) {
    const failed = order({ act }, () => undefined)
    await expect(failed).rejects.toThrow('The picture process cannot start (1)')
    await expect(failed).rejects.not.toBeInstanceOf(Undecodable)
  }
})
