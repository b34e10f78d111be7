import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSession } from '#domains/accounts'
import { openBrowser } from '../../../../testing/browser.ts'
import { acceptedTypes } from '../pictures/accepted-types.ts'
import { takeDownPicture } from '../pictures/take-down-picture.ts'
import { refusedFiles } from '../pictures/testing-refused-files.ts'
import { smallPicture, type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'

let room: TestNewsroom
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  room = await testNewsroom()
  browser = await openBrowser()
  const { cookieName, cookieValue } = await openSession(room.editor, room.people.editor)
  context = await browser.newContext({ baseURL: room.paper.url })
  await context.addCookies([{ name: cookieName, value: cookieValue, url: room.paper.url }])
  page = await context.newPage()
  await page.goto(`/newsroom/articles/${await room.draft()}`)
})
beforeEach(async () => {
  if (!(await dialog().isVisible()))
    await page.getByRole('toolbar').getByRole('button', { name: 'Picture' }).click()
})
afterAll(async () => {
  await browser.close()
  await room.paper.stop()
})

const dialog = () => page.locator('dialog.chooser')
const alt = () => dialog().getByLabel('Alt text')
async function send(name: string, buffer: Buffer) {
  const input = dialog().getByLabel('Or upload one')
  // What is large is made in the page: it would take long to bring it there.
  if (buffer.length > 10_000_000)
    await input.evaluate(
      (node, [name, size]) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(size)], name))
        ;(node as HTMLInputElement).files = data.files
      },
      [name, buffer.length] as const,
    )
  else await input.setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await dialog().getByRole('button', { name: 'Upload', exact: true }).click()
}

test('the chooser of the editor names the types that the library names', async () => {
  expect(await dialog().getByLabel('Or upload one').getAttribute('accept')).toBe(acceptedTypes)
})

test.each([
  ...refusedFiles,
  [
    'a picture that was taken down',
    takenDown,
    /taken down and cannot be uploaded again.*She objects/,
  ],
] as typeof refusedFiles)(
  '%s is refused in the editor by the library’s own rule',
  async (what, bytes, why) => {
    await alt().fill(`Words for ${what}`)
    await send(`${what}.jpg`, await bytes())
    const said = dialog().locator('.uploads .wrong')
    await said.waitFor()
    expect(await said.innerText()).toContain(`${what}.jpg was not taken.`)
    expect(await said.innerText()).toMatch(why)
    expect(await alt().inputValue()).toBe(`Words for ${what}`)
    await said.getByRole('button', { name: 'Close' }).click()
  },
)

test('the words that were typed go with the file that is taken, and what an editor should know of it is said', async () => {
  await alt().fill('Two fields')
  const moving = await sharp(Buffer.alloc(700 * 800 * 3).fill(200, 700 * 400 * 3), {
    raw: { width: 700, height: 800, channels: 3, pageHeight: 400 },
  })
    .gif()
    .toBuffer()
  await send('moving.gif', moving)
  await page.locator('.ProseMirror figure').waitFor()
  expect(await page.locator('.uploads .note').innerText()).toContain(
    'only the first frame is shown',
  )
  const sheet = await (
    await room.paper.client(room.people.editor)
  ).get('/newsroom/pictures?words=Two fields')
  expect(sheet.text).toContain('moving.gif')
})

async function takenDown(): Promise<Buffer> {
  const bytes = await smallPicture('#778899')
  const id = await room.picture({ colour: '#778899' })
  await takeDownPicture(room.editor, { picture: id, reason: 'She objects.', deleteOriginal: true })
  return bytes
}
