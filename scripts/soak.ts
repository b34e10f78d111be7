// npm run soak [-- --minutes N]: mixed load on a paper of its own, killed once a minute; then an audit.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const at = process.argv.indexOf('--minutes')
const minutes = at < 0 ? 20 : Number(process.argv[at + 1])
if (!(minutes >= 1 && minutes <= 24 * 60)) {
  process.stderr.write('How long? For example: npm run soak -- --minutes 20\n')
  process.exit(2)
}
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const child = spawn(process.execPath, [vitest, 'run', '--config', 'vitest.soak.config.ts'], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  env: { ...process.env, SOAK_MINUTES: String(minutes) },
  stdio: 'inherit',
})
child.once('close', (code) => (process.exitCode = code ?? 1))
