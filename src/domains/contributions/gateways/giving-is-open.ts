import type { Site } from '#platform/context'

/** Whether any gateway is enabled: so far the demonstration alone, for a paper that only this machine can reach. */
export const givingIsOpen = (site: Pick<Site, 'isLoopback'>): boolean => site.isLoopback
