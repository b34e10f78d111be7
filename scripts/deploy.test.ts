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

test('nginx.conf says nothing that Debian 12’s nginx 1.22 does not know', () => {
  const directives = file('deploy/nginx.conf')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
  expect(directives.filter((line) => line.startsWith('http2 '))).toEqual([])
  expect(directives).toContain('listen 443 ssl http2;')
})

test('the unit makes its data folder before the first start, and compose begins again what ended or hangs', () => {
  const unit = file('deploy/standfirst.service')
  expect(unit).toMatch(/^StateDirectory=standfirst$/m)
  expect(unit).toMatch(/^Environment=DATA_DIR=\/var\/lib\/standfirst$/m)
  const compose = file('deploy/compose.yaml')
  expect(compose.match(/restart: unless-stopped/g)).toHaveLength(2)
  expect(compose.match(/healthcheck:/g)).toHaveLength(2)
})
