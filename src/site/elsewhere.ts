import { pathOfSlug } from '#domains/publishing'
import type { App } from '#platform/http'

const articles = /^\/\d{4}\/\d{1,2}\/\d{1,2}\/([^/]+)(\/comments)?$/
const lists = /^\/(?:[a-z-]+|(?:sections|topics|authors)\/[a-z0-9-]+)$/

/**
 * Where a reader's page is that was looked for at an address without one: an article by its slug,
 * under a wrong day or with the letters that its address leaves out; anything else in small letters.
 */
export const elsewhere: App['elsewhere'] = async (ctx, path) => {
  const lower = decodeURI(path).toLowerCase()
  const [, slug, thread = ''] = articles.exec(lower) ?? []
  if (slug !== undefined) {
    const found = await pathOfSlug(ctx.db, slug)
    return found === undefined ? undefined : `${found}${thread}`
  }
  return lists.test(lower) && lower !== path ? lower : undefined
}
