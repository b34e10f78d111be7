import { type PaperPageSlug, paperPageSlugs, savePaperPage } from '#domains/publishing'
import type { Context } from '#platform/context'
import type { Edition } from '../edition.ts'
import type { Page, PageBlock } from '../pages/page.ts'

/** The paper's own pages, as far as a newsroom writes them; the others come from the domains. */
export async function loadPages(ctx: Context, { pages }: Edition): Promise<void> {
  for (const page of pages) {
    const { slug, title } = page
    if (isOwn(slug)) await savePaperPage(ctx, { slug, language: 'en', title, html: htmlOf(page) })
  }
}

/** A page of the demo's own as markup. */
export const htmlOf = ({ standfirst, blocks }: Page): string =>
  `<p>${inline(standfirst)}</p>${blocks.map(html).join('')}`

const isOwn = (slug: string): slug is PaperPageSlug =>
  (paperPageSlugs as readonly string[]).includes(slug)

function html(block: PageBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${inline(block.words)}</h2>`
    case 'paragraph':
      return `<p>${inline(block.words)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`
    }
    case 'terms':
      return `<ul>${block.terms.map(([term, words]) => `<li><strong>${inline(term)}:</strong> ${inline(words)}</li>`).join('')}</ul>`
  }
}

/** **strong**, *emphasis*, [words](address) and addresses of mail in the demo's own texts. */
const inline = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>')
    .replaceAll(/[\w.]+@[\w-]+(?:\.[\w-]+)+/g, '<a href="mailto:$&">$&</a>')
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
