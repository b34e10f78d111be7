import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

const packageFolder = fileURLToPath(
  new URL('../node_modules/@sparticuz/chromium/', import.meta.url),
)

/**
 * A real Chromium: the one that npm brings for Linux on x64, unpacked once a version; elsewhere the
 * one that CHROMIUM names. `--no-sandbox` alone: the package's own flags switch security off. Its
 * fonts are the package's, whatever the machine has: Chromium crashes where there is none, and pages
 * must not be measured with the fonts of one machine.
 */
export async function openBrowser(): Promise<Browser> {
  // Containers often have 64 MB of shared memory, which a page with pictures exceeds.
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  const named = process.env['CHROMIUM']
  if (named) return chromium.launch({ executablePath: named, args })
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'npm brings a browser for Linux on x64 only: set CHROMIUM to the path of a Chromium or Chrome, for example CHROMIUM=/usr/bin/chromium',
    )
  }
  const folder = unpacked()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  })
}

/**
 * Tells of each error that a page's scripts leave unhandled. Left out is what Chromium says of a
 * transition between two pages that it breaks off, as where a page comes late on a busy machine:
 * the transition is asked for by the style sheet alone, and no script can get at the promise.
 * @example
 * const faults: string[] = []
 * onPageError(page, (fault) => faults.push(fault))
 */
export function onPageError(page: Page, tell: (fault: string) => void): void {
  page.on('pageerror', ({ name, message }) => {
    if (!isBrokenTransition(name, message)) tell(`${name}: ${message}`)
  })
}

const isBrokenTransition = (name: string, message: string): boolean =>
  /^(AbortError|InvalidStateError|TimeoutError)$/.test(name) &&
  /^Transition was |view transition/i.test(message)

// Unpacked aside and renamed, so that two test files that start together don't run half a browser;
// for each user apart, because the package lets its owner alone run it.
function unpacked(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  )
  const folder = join(tmpdir(), `standfirst-chromium-${version}-${userInfo().uid}`)
  if (existsSync(join(folder, 'fonts.conf'))) return folder
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const script = `
    const { default: chromium, inflate } = await import(${JSON.stringify(join(packageFolder, 'build/index.js'))})
    await chromium.executablePath()
    await inflate(${JSON.stringify(join(packageFolder, 'bin/al2023.tar.br'))})
    await inflate(${JSON.stringify(join(packageFolder, 'bin/fonts.tar.br'))})`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: aside },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`The browser could not be unpacked: ${done.stderr}`)
  writeFileSync(join(aside, 'fonts.conf'), fontConfiguration(folder))
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'fonts.conf'))) throw error
    rmSync(aside, { recursive: true, force: true })
  }
  return folder
}

const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
