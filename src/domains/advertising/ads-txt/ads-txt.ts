import { getDomain } from 'tldts'
import type { Settings } from '#platform/settings'

/**
 * ads.txt 1.1 (IAB Tech Lab): who may sell this paper's space. Nobody but the paper itself does, so no
 * seller is named. OWNERDOMAIN is the registrable domain, and missing where the host has none.
 */
export function adsTxt(origin: string, settings: Pick<Settings, 'contactEmail' | 'name'>): string {
  const owner = getDomain(origin, { allowPrivateDomains: true })
  return [
    `# ${oneLine(settings.name)} sells its own space; no exchange or reseller may offer it.`,
    ...(owner ? [`OWNERDOMAIN=${owner}`] : []),
    ...(settings.contactEmail ? [`CONTACT=${oneLine(settings.contactEmail)}`] : []),
    '',
  ].join('\n')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[,;#]/g, ' ').trim()
