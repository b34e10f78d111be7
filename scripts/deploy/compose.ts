import { deployFile, isHere, judge, type Outcome, repository, run } from './outcome.ts'

/** Compose's own reading of the file where it is here, and its health check against the running paper. */
export function checkCompose(port: number): Outcome[] {
  const file = `${repository}/deploy/compose.yaml`
  return [
    isHere('docker', 'compose', 'version')
      ? valid(
          run(['docker', 'compose', '-f', file, 'config', '--quiet'], { SECRET: 'x'.repeat(40) }),
        )
      : { state: 'not run', words: 'compose.yaml: docker compose is not here' },
    ...healthCheck(port),
    { state: 'not run', words: 'Containerfile: no image is built' },
  ]
}

const valid = ({ code, said }: { code: number | null; said: string }) =>
  judge(code === 0, 'compose.yaml is valid', said)

/** The check's script, once on the paper and once where nothing answers. */
function healthCheck(port: number): Outcome[] {
  const script = /^\s+- (fetch\(.*)$/m.exec(deployFile('compose.yaml'))?.[1] ?? ''
  const node = `${repository}/node_modules/.bin/node`
  const at = (there: number) => run([node, '-e', script.replace(':3000/', `:${there}/`)]).code
  const outcome = [at(port), at(1)]
  return [
    judge(
      script !== '' && outcome[0] === 0 && outcome[1] === 1,
      'compose.yaml: its health check tells a paper that is ready from none',
      `exit codes ${outcome.join(' and ')}`,
    ),
  ]
}
