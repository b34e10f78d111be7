import { acts as actsByName } from '../../src/compose.ts'
import { type Role, staffRoles } from '../../src/platform/context/index.ts'
import type { Act } from '../../src/platform/policy/index.ts'

/** docs/acts.md: which role may do what, made from the policies of the domains. */
export function acts(): string {
  const rows = [...actsByName.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((act) => {
      const cells = staffRoles.map((role) => mayIn(act, role))
      return `| \`${act.name}\` | ${act.to} | ${cells.join(' | ')} |`
    })
  return `# Acts

What only some of the staff may do, made from the policies in the code. **yes**: to every subject; **own**: to what is theirs. Each act is recorded in the audit trail when it changes something or shows personal data.

| act | in words | ${staffRoles.join(' | ')} |
| --- | --- | ${staffRoles.map(() => '---').join(' | ')} |
${rows.join('\n')}
`
}

function mayIn({ roles, ownRoles }: Act, role: Role): string {
  if (role === 'administrator' || roles.includes(role)) return 'yes'
  return ownRoles.includes(role) ? 'own' : ''
}
