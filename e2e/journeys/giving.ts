import type { Visitor, Walk } from './walk.ts'

export interface Gift {
  readonly often: 'Monthly' | 'Each year' | 'Once'
  readonly email: string
}

/** Gives the usual amount: through the provider's page on its own origin, and back. */
export async function give(walk: Walk, visitor: Visitor, { often, email }: Gift): Promise<void> {
  const { page, open, press } = visitor
  await open('/contribute')
  await page.getByLabel(often, { exact: true }).check()
  await page.getByLabel('E-mail address').fill(email)
  await press(/^Give/)
  if (new URL(page.url()).origin === walk.paper.url)
    throw new Error('The payment page is on the origin of the paper')
  await press(/^Pay/)
  await walk.paper.settle()
  // The page waits for the provider's word, and asks again by itself where it can.
  if (walk.hasScripts) await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  else await press('Look again', 'link')
}
