// npm run check: types, lint, format, dead code, and the rules of this project. Prints what is wrong, or one line.
import { spawn } from 'node:child_process'
import { acceptance } from './checks/acceptance.ts'
import { fileSizes } from './checks/file-sizes.ts'
import { glossary } from './checks/glossary.ts'
import { layers } from './checks/layers.ts'
import { licences } from './checks/licences.ts'
import { purity } from './checks/purity.ts'
import { sideEffects } from './checks/side-effects.ts'
import { tableOwnership } from './checks/table-ownership.ts'

const tools: Readonly<Record<string, readonly string[]>> = {
  types: ['tsc', '--noEmit', '-p', 'tsconfig.json'],
  lint: [
    'oxlint',
    '--type-aware',
    '--deny-warnings',
    'src',
    'demo',
    'testing',
    'e2e',
    'bench',
    'scripts',
  ],
  format: ['oxfmt', '--check', 'src', 'demo', 'testing', 'e2e', 'bench', 'scripts'],
  'generated documents': [
    'node',
    '--import',
    './src/platform/loader/register.mjs',
    'scripts/generate-docs.ts',
    '--check',
  ],
  'dead code': ['knip', '--no-progress'],
}
const ours = {
  layers,
  tableOwnership,
  glossary,
  purity,
  sideEffects,
  fileSizes,
  acceptance,
  licences,
}

let failed = 0
const report = (name: string, faults: readonly string[]) => {
  if (faults.length === 0) return
  failed += 1
  process.stdout.write(`${name}:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n`)
}

for (const [name, check] of Object.entries(ours)) report(name, await check())
for (const [name, [command = '', ...args]] of Object.entries(tools)) {
  const { code, output } = await run(command, args)
  if (code !== 0) report(name, output.trimEnd().split('\n'))
}
process.stdout.write(failed === 0 ? 'Every check passes.\n' : `${failed} checks found something.\n`)
process.exitCode = failed === 0 ? 0 : 1

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
