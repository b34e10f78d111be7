import { readdirSync, readFileSync } from 'node:fs'
import { bundle } from 'lightningcss'
import { expect, test } from 'vitest'

const folders = {
  paper: new URL('.', import.meta.url),
  newsroom: new URL('../../newsroom/styles/', import.meta.url),
}
const theme = new URL('../../platform/theme/', import.meta.url)
const sheets = [...Object.values(folders), theme].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') })),
)
const bundled = (name: keyof typeof folders) =>
  bundle({
    filename: new URL(`${name}.css`, folders[name]).pathname,
    minify: true,
    analyzeDependencies: true,
  })

test('both sheets bundle, with every import and every face in its place', () => {
  for (const name of ['paper', 'newsroom'] as const) {
    const { code, dependencies } = bundled(name)
    expect(code.length).toBeGreaterThan(10_000)
    expect(dependencies?.filter(({ type }) => type === 'import')).toEqual([])
    expect(dependencies?.filter(({ type }) => type === 'url')).toHaveLength(4)
  }
})

test('only tokens name a colour, so that a newsroom’s theme reaches everything', () => {
  const maskOrPhoto = /mask|pictures\.css|#000|#fff/
  const stray = sheets
    .filter(({ name }) => name !== 'tokens.css' && name !== 'print.css')
    .flatMap(({ name, css }) =>
      css
        .split('\n')
        .filter((line) => /#[0-9a-f]{3,8}\b/i.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    )
    .filter((line) => !maskOrPhoto.test(line))
  expect(stray).toEqual([])
})

test('every token that is used is defined', () => {
  const defined = new Set(
    sheets.flatMap(({ css }) => [...css.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1])),
  )
  const missing = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/var\((--[a-z0-9-]+)/g)]
      .filter((match) => !defined.has(match[1]))
      .map((match) => `${name}: ${match[1]}`),
  )
  expect(missing).toEqual([])
})
