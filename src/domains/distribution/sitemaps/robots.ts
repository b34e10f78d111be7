/** What machines are asked to leave alone: pages for one reader, and the newsroom. */
const closed = [
  '/newsroom',
  '/account',
  '/me',
  '/sign-in',
  '/sign-up',
  '/contributions/',
  '/comments/',
  '/webhooks/',
  '/api/',
]

export const robotsOf = (origin: string): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/news-sitemap.xml`,
    '',
  ].join('\n')
