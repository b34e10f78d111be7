import type { Config } from '#platform/config'
import type { Signer } from '#platform/context'

export const demoName = 'demo'
export const demoSignatureHeader = 'demo-signature'

/** Where the demonstration's own pages are. */
export const demoOrigin = (config: Pick<Config, 'siteUrl' | 'demoGatewayPort'>): string =>
  `http://${new URL(config.siteUrl).hostname}:${config.demoGatewayPort}`

/** What the paper and the demonstration know of each other, from the paper's own secret. */
export const apiKey = (signer: Signer): string => signer.sign('demo gateway', 'api key')
export const webhookSecret = (signer: Signer): string =>
  signer.sign('demo gateway', 'webhook secret')
