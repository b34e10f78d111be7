import type { Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { Field, Panel, Summary } from '../forms/form-parts.view.tsx'
import { wayInPage } from '../sign-in/way-in.view.tsx'
import { words } from '../words.ts'
import type { OpenInvitation } from './invitations.queries.ts'

interface Props {
  readonly language: Language
  readonly paper: string
  readonly token: string
  readonly invitation: OpenInvitation
  readonly refused?: Refused | undefined
}

export function invitationPage({ language, paper, token, invitation, refused }: Props): Page {
  const w = words[language]
  return wayInPage(
    w.invitationTitle(paper),
    <Panel action={`/invitations/${token}`} title={w.invitationAct}>
      <Summary refused={refused} language={language} />
      <p>{w.invitationText(invitation.email)}</p>
      <Field
        name="name"
        label={w.name}
        autocomplete="name"
        maxlength={160}
        value={invitation.name}
        refused={refused}
      />
      <Field
        name="password"
        type="password"
        label={w.password}
        hint={w.passwordHint}
        autocomplete="new-password"
        refused={refused}
      />
      <div class="row">
        <button class="button" type="submit">
          {w.invitationAct}
        </button>
      </div>
    </Panel>,
  )
}
