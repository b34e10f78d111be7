import { z } from 'zod'
import { findPaperPage, paperPageSlugs, publishingPolicy, savePaperPage } from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, type Refused, seeOther, roomFor } from '#platform/http'
import { languages } from '#platform/i18n'
import { page } from '#platform/pages'
import { shownLine, shownText } from '#platform/text'
import { PaperPageView, PaperPagesView } from './paper-pages.view.tsx'

const PageParams = z.object({ slug: z.enum(paperPageSlugs), language: z.enum(languages) })
type PageParams = z.output<typeof PageParams>

const longestPage = 100_000
const PageForm = () =>
  z.object({
    title: z
      .string()
      .transform(shownLine)
      .refine((title) => title !== '', 'Enter a title')
      .refine((title) => title.length <= 120, 'The title may have at most 120 characters'),
    html: z
      .string()
      .max(longestPage, 'The text may have at most 100,000 characters')
      .transform(shownText)
      .refine((html) => html !== '', 'Enter a text'),
  })

/** The paper's own pages: what it says about itself, written by its editors. */
export function paperPageRoutes(app: App): void {
  const url = '/newsroom/pages/:slug/:language'

  pageRoute(app, '/newsroom/pages', { access: publishingPolicy.act('page.change') }, async () =>
    page({ shell: 'newsroom', current: 'pages', title: 'Pages', body: <PaperPagesView /> }),
  )

  pageRoute(
    app,
    url,
    {
      access: publishingPolicy.act('page.change'),
      params: PageParams,
      query: z.object({ saved: z.string().optional() }),
    },
    async ({ ctx, params, query }) => {
      const written = await findPaperPage(ctx.db, params.slug, params.language)
      const values = { title: written?.title ?? '', html: written?.html ?? '' }
      return editPage(params, { values, issues: [] }, query.saved !== undefined)
    },
  )

  formRoute(
    app,
    url,
    {
      access: publishingPolicy.act('page.change'),
      params: PageParams,
      form: PageForm,
      textsUpTo: roomFor(longestPage),
      show: async ({ params }, refused) => editPage(params, refused, false),
    },
    async ({ ctx, params, form }) => {
      await save(ctx, params, form)
      return seeOther(`/newsroom/pages/${params.slug}/${params.language}?saved=yes`)
    },
  )
}

const save = (ctx: Context, params: PageParams, form: { title: string; html: string }) =>
  savePaperPage(ctx, { ...params, ...form })

const editPage = (params: PageParams, refused: Refused, isSaved: boolean) =>
  page({
    shell: 'newsroom',
    current: 'pages',
    title: `Page: ${params.slug}`,
    body: <PaperPageView {...params} {...refused} isSaved={isSaved} />,
  })
