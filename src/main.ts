import { inviteStaff } from '#domains/accounts'
import { runCli } from '#cli'
import { demoSignIns, loadDemo } from '#demo'
import { systemActor } from '#platform/context'
import { checks, composePaper } from './compose.ts'

process.exitCode = await runCli(process.argv.slice(2), {
  compose: composePaper,
  checks,
  loadDemo,
  demoSignIns,
  async firstAdministrator(paper, who) {
    const { link } = await inviteStaff(paper.context(systemActor('init')), {
      ...who,
      roles: ['administrator'],
    })
    return link
  },
})
