import type { Runtime } from '#platform/app'
import type { Config } from '#platform/config'
import { demoGateway, demoOrigin } from './demo/demo-gateway.ts'
import type { Gateway } from './gateway.ts'
import { givingIsOpen } from './giving-is-open.ts'

/** The enabled gateways by name, the one that new contributions go through first. */
export type Gateways = ReadonlyMap<string, Gateway>

export function gatewaysOf(runtime: Runtime): Gateways {
  const enabled = givingIsOpen(runtime.config) ? [demoGateway(runtime.config, runtime.signer)] : []
  return new Map(enabled.map((gateway) => [gateway.name, gateway]))
}

/** Origins to which the form that gives may lead. */
export const gatewayOrigins = (config: Config): readonly string[] =>
  givingIsOpen(config) ? [demoOrigin(config)] : []

/** The gateway for a new contribution; none while giving is not open. */
export const presentGateway = (gateways: Gateways): Gateway | undefined =>
  gateways.values().next().value
