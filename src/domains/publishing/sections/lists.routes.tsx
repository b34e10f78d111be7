import { z } from 'zod'
import type { Context } from '#platform/context'
import { type App, changeOnce, formRoute, pageRoute, type Refused, seeOther } from '#platform/http'
import { page } from '#platform/pages'
import { addAgency } from '../agencies/add-agency.ts'
import { allAgencies } from '../agencies/agencies.queries.ts'
import { addAuthor } from '../authors/add-author.ts'
import { allAuthors } from '../authors/authors.queries.ts'
import { addSection } from './add-section.ts'
import { Lists } from './lists.view.tsx'
import { hues } from './section.ts'
import { sectionsOf } from './sections.queries.ts'
import { act } from '../publishing.policy.ts'

const address = '/newsroom/sections'
const text = z.string().default('')
const SectionForm = () =>
  z.object({
    name: text,
    hue: z.enum(hues, { error: 'Choose a colour.' }).default('ireland'),
    description: text,
  })
const AuthorForm = () => z.object({ name: text, title: text, biography: text })
const AgencyForm = () =>
  z.object({
    name: text,
    shortName: text,
    attributionEn: text,
    attributionGa: text,
    usageTerms: text,
  })

/** What articles are chosen from: sections, bylines, agencies. */
export function listRoutes(app: App): void {
  const show =
    (of: string) =>
    ({ ctx }: { ctx: Context }, refused: Refused) =>
      listsPage(ctx, { of, ...refused })
  pageRoute(app, address, { access: act('article.see') }, ({ ctx }) => listsPage(ctx))

  formRoute(
    app,
    address,
    { form: SectionForm, access: act('list.change'), show: show('section') },
    async ({ ctx, form }) => {
      await changeOnce(ctx, 'section', form, (tx) => addSection(tx, form))
      return seeOther(address)
    },
  )
  formRoute(
    app,
    '/newsroom/authors',
    { form: AuthorForm, access: act('list.change'), show: show('author') },
    async ({ ctx, form }) => {
      await changeOnce(ctx, 'byline', form, (tx) => addAuthor(tx, form))
      return seeOther(address)
    },
  )
  formRoute(
    app,
    '/newsroom/agencies',
    { form: AgencyForm, access: act('list.change'), show: show('agency') },
    async ({ ctx, form }) => {
      const { attributionEn: en, attributionGa: ga, ...rest } = form
      await changeOnce(ctx, 'agency', form, (tx) =>
        addAgency(tx, { ...rest, attribution: { en, ga } }),
      )
      return seeOther(address)
    },
  )
}

async function listsPage(ctx: Context, refused?: Refused & { of: string }) {
  const [sections, authors, agencies] = await Promise.all([
    sectionsOf(ctx.db),
    allAuthors(ctx.db),
    allAgencies(ctx.db),
  ])
  return page({
    shell: 'newsroom',
    current: 'articles',
    title: 'Sections and bylines',
    body: <Lists sections={sections} authors={authors} agencies={agencies} refused={refused} />,
  })
}
