import { Refusal } from '../src/platform/refusals/index.ts'

/**
 * The refusal that the work ends in, for tests of what no page can provoke.
 * @example expect((await refusalOf(addPerson(ctx, amina))).words('en')).toBe('There is already an account with this e-mail address.')
 */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  if (outcome instanceof Refusal) return outcome
  throw new Error('The work was not refused', { cause: outcome })
}
