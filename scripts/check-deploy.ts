// npm run check:deploy: runs the files for operators, each with the engine it is for where that is here.
// Installs nothing; says what it could not run.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkCompose } from './deploy/compose.ts'
import { checkNginx } from './deploy/nginx.ts'
import type { Outcome } from './deploy/outcome.ts'
import { startByUnit } from './deploy/paper.ts'
import { checkUnit } from './deploy/systemd.ts'

const folder = mkdtempSync(join(tmpdir(), 'standfirst-deploy-'))
// Started as root, the database runs as another user, who has to pass through here.
chmodSync(folder, 0o755)
const outcomes: Outcome[] = []
const paper = await startByUnit(folder)
try {
  outcomes.push(paper.outcome)
  outcomes.push(...checkUnit(folder))
  outcomes.push(...(await checkNginx(folder, paper.port)))
  outcomes.push(...checkCompose(paper.port))
} finally {
  outcomes.push(await paper.end())
  rmSync(folder, { recursive: true, force: true })
}
for (const { state, words } of outcomes) process.stdout.write(`${state.padEnd(7)}  ${words}\n`)
process.exitCode = outcomes.some(({ state }) => state === 'WRONG') ? 1 : 0
