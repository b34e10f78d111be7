import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const { scripts } = JSON.parse(file('package.json')) as { scripts: { start: string } }
const started = scripts.start.replace('exec node ', 'node_modules/.bin/node ')

test('npm start becomes Node.js itself, so that signals reach the program', () => {
  expect(scripts.start).toMatch(/^exec node .* bin\/standfirst\.mjs serve$/)
})

test('the files for operators start Node.js itself, as npm start does', () => {
  const unit = /^ExecStart=(.*)$/m.exec(file('deploy/standfirst.service'))?.[1]
  expect(unit).toBe(`/srv/standfirst/${started}`)
  const image = /^CMD (.*)$/m.exec(file('deploy/Containerfile'))?.[1] ?? '[]'
  expect((JSON.parse(image) as string[]).join(' ')).toBe(started)
})
