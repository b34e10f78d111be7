import type { Context } from '#platform/context'

interface FeedLinksProps {
  readonly ctx: Pick<Context, 'settings'>
  /** Of the page's own section, whose feed comes first. */
  readonly section?: { readonly slug: string; readonly name: string }
}

/** For the head of a page: where feed readers find the newest articles. */
export function FeedLinks({ ctx, section }: FeedLinksProps) {
  const { name } = ctx.settings
  return (
    <>
      {section ? (
        <link
          rel="alternate"
          type="application/rss+xml"
          title={`${section.name} | ${name}`}
          href={`/sections/${section.slug}/feed.xml`}
        />
      ) : null}
      <link rel="alternate" type="application/rss+xml" title={name} href="/feed.xml" />
      <link rel="alternate" type="application/feed+json" title={name} href="/feed.json" />
    </>
  )
}
