import { type Role, staffRoles } from '#platform/context'
import type { Refused } from '#platform/http'

const meaning: Readonly<Record<Role, string>> = {
  administrator: 'may do everything, and gives roles',
  editor: 'publishes, corrects, withdraws, sets the front',
  journalist: 'writes articles, adds pictures',
  moderator: 'decides on comments and reports',
  membership: 'looks after appeals and contributions',
  commercial: 'looks after advertising',
}

/** What somebody may be in the newsroom; several at once. */
export function RoleChoices({ chosen }: { chosen: readonly Role[] }) {
  return (
    <fieldset id="roles">
      <legend>May work here as</legend>
      {staffRoles.map((role) => (
        <div class="choice" key={role}>
          <input
            type="checkbox"
            id={`role-${role}`}
            name="roles"
            value={role}
            checked={chosen.includes(role)}
          />
          <label for={`role-${role}`}>
            {role} <span class="hint">{meaning[role]}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

/** What is wrong with a form of the newsroom, on top of it. */
export function RoomSummary({ refused }: { refused: Refused | undefined }) {
  if (!refused || refused.issues.length === 0) return null
  return (
    <div class="notice bad" role="alert">
      {refused.issues.map(({ field, message }) => (
        <p key={field}>{field ? <a href={`#${field}`}>{message}</a> : message}</p>
      ))}
    </div>
  )
}
