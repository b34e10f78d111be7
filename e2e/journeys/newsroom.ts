import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { pictures, type staff } from '#demo'
import type { Visitor, Walk } from './walk.ts'

export type Colleague = (typeof staff)[keyof typeof staff]

/** Somebody of the staff at a desk, signed in by password. */
export async function atDesk(
  { paper, visitor }: Walk,
  { email }: Pick<Colleague, 'email'>,
): Promise<Visitor> {
  const colleague = await visitor()
  await colleague.open('/sign-in')
  await colleague.page.getByLabel('E-mail address').fill(email)
  await colleague.page.getByLabel('Password').fill(paper.passwordOf(email))
  await colleague.press('Sign in')
  return colleague
}

export const photograph = pictures.harbourBridge

/** Uploads a file that the library does not have yet; gives the code by which a text shows it. */
export async function uploadPicture({ page, open, press }: Visitor): Promise<string> {
  await open('/newsroom/pictures')
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'bridge.jpg', mimeType: 'image/jpeg', buffer: await anotherPrint() })
  await page.getByLabel('Alt text').fill(photograph.alt)
  await press('Upload')
  return page.getByLabel('To put it into a text, write').inputValue()
}

/** The original with a comment of ours in the file: other bytes, the same IPTC and XMP. */
async function anotherPrint(): Promise<Buffer> {
  const original = await readFile(
    new URL(`../../demo/pictures/originals/${photograph.file}`, import.meta.url),
  )
  const words = Buffer.from('another print')
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words])
  return Buffer.concat([original.subarray(0, 2), comment, original.subarray(2)])
}

export const story = {
  headline: 'Rinnmore buys back its own lifeboat house',
  standfirst: 'Nine hundred households put up the money, and the roof comes first',
  section: 'Ireland',
  byline: 'Dara Power-Mensah',
  agency: 'Ostend Press Agency',
  crossHead: 'What the roof will cost',
  quotation: 'We have launched from a car park for eleven winters.',
  speaker: 'Concepta Behan, coxswain',
} as const

const paragraphs = [
  'The lifeboat house at Rinnmore belongs to the people of Rinnmore again. The deed was signed on the slip, in the rain, by nine trustees.',
  'The harbour board had sold it to a restaurant that never opened. It asked for what it had been paid, and not a cent more.',
  'An engineer has counted four hundred slates that must go. The trustees hope to launch from the house in the autumn.',
] as const

/** Writes the article in the editor, with the given picture in its text, and saves it; gives its address in the newsroom. */
export async function writeArticle(
  { hasScripts }: Walk,
  { page, open, press }: Visitor,
  picture: string,
): Promise<string> {
  await open('/newsroom/articles/new')
  await page.getByLabel('Byline').fill(story.byline)
  await page.getByLabel('Dateline').fill('Rinnmore')
  await page.getByLabel('Section').selectOption({ label: story.section })
  await page.getByLabel('Agency').selectOption({ label: story.agency })
  await page.getByLabel('Topics').fill('Bridges')
  await page.getByRole('textbox', { name: /^Headline/ }).fill(story.headline)
  await page.getByRole('textbox', { name: /^Standfirst/ }).fill(story.standfirst)
  await (hasScripts ? writeOnPage(page) : writeCopy(page, picture))
  await press(/^Save the draft/)
  return new URL(page.url()).pathname
}

/** As one writes with the keyboard: the signs of copy become what they stand for. */
async function writeOnPage(page: Page): Promise<void> {
  const { keyboard } = page
  const [first, second, third] = paragraphs
  await page.getByRole('textbox', { name: 'Text of the article' }).click()
  await keyboard.type(first)
  await keyboard.press('Enter')
  await keyboard.type(`> ${story.quotation}`)
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('/picture')
  await keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: photograph.headline }).first().click()
  await keyboard.type(second)
  await keyboard.press('Enter')
  await keyboard.type(`## ${story.crossHead}`)
  await keyboard.press('Enter')
  await keyboard.type(third)
  await page.getByLabel('Who said it').fill(story.speaker)
}

/** The same as plain copy, as one writes it into the field of the form. */
async function writeCopy(page: Page, picture: string): Promise<void> {
  const [first, second, third] = paragraphs
  const blocks = [
    first,
    `> ${story.quotation}\n> — ${story.speaker}`,
    picture,
    second,
    `## ${story.crossHead}`,
    third,
  ]
  await page.getByLabel('Text', { exact: true }).fill(blocks.join('\n\n'))
}

/** An editor opens the article and publishes it; gives the address that readers know. */
export async function publish({ page, open, look }: Visitor, article: string): Promise<string> {
  await open(article)
  // With scripts the page stays, without them it comes anew.
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByText('Published. Readers have it now.').waitFor()
  await look()
  const out = page.getByRole('link', { name: /^Published .+\d\d:\d\d$/ })
  return (await out.getAttribute('href')) ?? ''
}

export async function correct(
  { page, open, look }: Visitor,
  article: string,
  words: string,
): Promise<void> {
  await open(article)
  await page.getByLabel('What was wrong, and what is right').fill(words)
  await page.getByRole('button', { name: 'Print the correction' }).click()
  await page.getByText('The correction is under the article').waitFor()
  await look()
}

export async function withdraw(
  { page, open, press }: Visitor,
  article: string,
  reason: string,
): Promise<void> {
  await open(article)
  await page.getByText('Remove it from readers permanently').click()
  await page.getByLabel('The reason, for readers').fill(reason)
  await press('Withdraw the article')
}
