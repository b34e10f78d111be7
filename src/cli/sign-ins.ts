import type { Paper } from '#platform/app'
import type { Composition } from './command.ts'

/** The demo edition's sign-ins: invented people, with passwords that belong to this data folder. */
export function printSignIns(
  paper: Paper,
  composition: Composition,
  say: (words: string) => void,
): void {
  if (paper.runtime.settings().demo !== 'loaded') return
  const signIns = composition.demoSignIns(paper)
  const widest = Math.max(...signIns.map(({ email }) => email.length))
  say('\nDemo sign-ins (invented people; the passwords belong to this data folder):')
  for (const { email, password, as } of signIns)
    say(`  ${email.padEnd(widest)}  ${password}  ${as}`)
  say(`Letters that would be mailed are shown at ${paper.url}/newsroom/mailbox\n`)
}
