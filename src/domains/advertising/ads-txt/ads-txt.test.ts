import { expect, test } from 'vitest'
import { adsTxt } from './ads-txt.ts'

const settings = { name: 'The Tholsel', contactEmail: 'news@tholsel.example' }

test.each([
  ['https://www.tholsel.example', 'tholsel.example'],
  ['https://news.echo.co.uk:8443', 'echo.co.uk'],
  ['https://tholsel.github.io', 'tholsel.github.io'],
])('the owner of %s is the registrable domain', (origin, owner) => {
  expect(adsTxt(origin, settings).match(/^OWNERDOMAIN=.*$/gm)).toEqual([`OWNERDOMAIN=${owner}`])
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  '%s has no registrable domain, and names none',
  (origin) => {
    expect(adsTxt(origin, settings)).not.toContain('OWNERDOMAIN')
  },
)

test('no placeholder is printed, and no line is a seller', () => {
  const lines = adsTxt('https://tholsel.example', settings).split('\n')
  expect(lines.join('\n')).not.toContain('placeholder')
  expect(lines.filter((line) => line !== '' && !/^(#|[A-Z]+=)/.test(line))).toEqual([])
})
