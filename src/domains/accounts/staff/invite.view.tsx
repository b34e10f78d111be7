import { staffRoles } from '#platform/context'
import { Field, wrongOf } from '#platform/forms'
import type { Refused } from '#platform/http'
import { type Page, page } from '#platform/pages'
import { momentWords } from '#platform/zones'
import { Input } from '../forms/form-parts.view.tsx'
import type { OpenInvitation } from './invitations.queries.ts'
import { RoleChoices, RoomSummary } from './role-choices.view.tsx'

export interface InviteProps {
  readonly zone: string
  readonly open: readonly OpenInvitation[]
  readonly isSent: boolean
  readonly refused?: Refused | undefined
}

/** Inviting somebody to work here, and who has not answered yet. */
export function invitePage({ zone, open, isSent, refused }: InviteProps): Page {
  return page({
    shell: 'newsroom',
    title: 'Invitations',
    current: 'readers',
    body: (
      <>
        <div class="head">
          <h1>Invitations</h1>
          <p class="tools">
            <a class="button" href="/newsroom/readers?who=staff">
              Staff
            </a>
          </p>
        </div>
        {isSent ? (
          <div class="notice" role="status">
            <p>The invitation was sent. Its link works once, within seven days.</p>
          </div>
        ) : null}
        <div class="stack">
          <section class="panel" aria-labelledby="invite">
            <header>
              <h2 id="invite">Invite somebody</h2>
            </header>
            <InviteForm refused={refused} />
          </section>
          <section class="panel" aria-labelledby="open">
            <header>
              <h2 id="open">Not answered yet</h2>
            </header>
            <OpenOnes open={open} zone={zone} />
          </section>
        </div>
      </>
    ),
  })
}

function InviteForm({ refused }: { refused: Refused | undefined }) {
  const chosen = refused?.values['roles']?.split('\n') ?? []
  return (
    <form
      class="stack"
      method="post"
      action="/newsroom/invitations"
      aria-labelledby="invite"
      novalidate
    >
      <RoomSummary refused={refused} />
      <div class="pair">
        <TextField name="name" label="Name" type="text" refused={refused} />
        <TextField name="email" label="E-mail address" type="email" refused={refused} />
      </div>
      <RoleChoices chosen={staffRoles.filter((role) => chosen.includes(role))} />
      <p class="tools">
        <button class="primary" type="submit">
          Send the invitation
        </button>
      </p>
    </form>
  )
}

function TextField({
  name,
  label,
  type,
  refused,
}: {
  name: string
  label: string
  type: 'text' | 'email'
  refused: Refused | undefined
}) {
  return (
    <Field name={name} label={label} wrong={refused && wrongOf(refused.issues, name)}>
      {(tied) => <Input {...tied} type={type} autocomplete="off" value={refused?.values[name]} />}
    </Field>
  )
}

function OpenOnes({ open, zone }: { open: readonly OpenInvitation[]; zone: string }) {
  if (open.length === 0) {
    return (
      <div class="empty">
        <h3>No invitation is open.</h3>
        <p>Open invitations are listed here until they are accepted or expire after seven days.</p>
      </div>
    )
  }
  return (
    <ul class="rows">
      {open.map((invitation) => (
        <li key={invitation.id}>
          <strong>{invitation.name}</strong>, {invitation.email}: {invitation.roles.join(', ')},
          until{' '}
          <time datetime={invitation.expiresAt.toISOString()}>
            {momentWords('en', zone, invitation.expiresAt)}
          </time>
        </li>
      ))}
    </ul>
  )
}
