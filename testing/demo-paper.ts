import pg from 'pg'
import { inject } from 'vitest'
import { demoSignIns, loadDemo } from '#demo'
import { type TestPaper, testPaper } from './paper.ts'

const template = 'template_demo'

export interface DemoPaper extends TestPaper {
  /** The password of somebody whose sign-in the demo edition prints. */
  passwordOf(email: string): string
}

/**
 * The demo edition, running, at the real time at which the run began: a browser throws cookies away
 * by the machine's clock. The edition is loaded once a run, by whichever test asks first.
 * @example
 * const paper = await demoPaper()
 * afterAll(() => paper.stop())
 */
export async function demoPaper(): Promise<DemoPaper> {
  await makeTemplateOnce()
  const paper = await testPaper({ template, now: present() })
  const passwords = new Map(demoSignIns(paper).map(({ email, password }) => [email, password]))
  return {
    ...paper,
    passwordOf(email) {
      const password = passwords.get(email)
      if (!password) throw new Error(`The demo edition has no sign-in for ${email}`)
      return password
    },
  }
}

const present = () => new Date(inject('present'))

async function makeTemplateOnce(): Promise<void> {
  const client = new pg.Client({ ...inject('server'), database: 'postgres' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      template,
    ])
    if (rowCount === 0) await makeTemplate()
  } finally {
    await client.end()
  }
}

async function makeTemplate(): Promise<void> {
  const paper = await testPaper({ now: present(), keepAs: template })
  await loadDemo(paper)
  await paper.settle()
  await paper.stop()
}
