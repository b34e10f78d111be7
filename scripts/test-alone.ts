// npm run test:alone: a tenth of the test files, another one each day, each in a process of its own.
// `npm run test:alone -- 3` runs the fourth tenth.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const day = 86_400_000
const tenth = Number(process.argv[2] ?? Math.floor(Date.now() / day) % 10)
const files = ['src', 'demo', 'testing', 'scripts', 'e2e']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
      join(parentPath, name),
    ),
  )
  .filter((path) => /\.(test|e2e)\.tsx?$/.test(path))
  .toSorted()
  .filter((_path, at) => at % 10 === tenth)
const { status } = spawnSync('npx', ['vitest', 'run', '--isolate', ...files], { stdio: 'inherit' })
process.exitCode = status ?? 1
