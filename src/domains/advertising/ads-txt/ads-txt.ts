import type { Settings } from '#platform/settings'

/**
 * ads.txt 1.1 (IAB Tech Lab): who may sell this paper's space. Nobody but the paper itself does, which
 * the standard wants said by a placeholder line.
 */
export function adsTxt(origin: string, settings: Pick<Settings, 'contactEmail' | 'name'>): string {
  const { hostname } = new URL(origin)
  return [
    `# ${oneLine(settings.name)} sells its space itself; no exchange and no reseller may offer it.`,
    'placeholder.example.com, placeholder, DIRECT, placeholder',
    `OWNERDOMAIN=${hostname}`,
    ...(settings.contactEmail ? [`CONTACT=${oneLine(settings.contactEmail)}`] : []),
    '',
  ].join('\n')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[,;#]/g, ' ').trim()
