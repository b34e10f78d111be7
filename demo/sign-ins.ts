import type { Paper } from '#platform/app'
import type { Signer } from '#platform/context'
import { readers, staff } from './cast.ts'

/** A password that belongs to the data folder's secret, so that no demo has a password that is known. */
export const passwordOf = (signer: Signer, email: string): string =>
  signer.sign('demo password', email).replaceAll(/[-_]/g, '').slice(0, 14)

/** Who may sign in, and as what: all of the staff, and two readers. */
export function demoSignIns(paper: Paper): { email: string; password: string; as: string }[] {
  const { signer } = paper.runtime
  return [
    ...Object.values(staff).map(({ name, email, roles }) => ({
      email,
      password: passwordOf(signer, email),
      as: `${name}: ${roles.join(', ')}`,
    })),
    ...[readers.amina, readers.teasie].map(({ name, email }) => ({
      email,
      password: passwordOf(signer, email),
      as: `${name}: reader`,
    })),
  ]
}
