import type { EventEmitter } from 'node:events'
import type { ClientBase } from 'pg'
import type { ServerList } from './server-list.ts'

/**
 * What the server reports of itself at the beginning of a connection and whenever it changes: since
 * version 14 also whether it is a standby and whether it is set read-only. Nobody has to ask.
 */
export function parametersOf(
  client: ClientBase,
  onChange: () => void = () => {},
): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  wireOf(client).on(
    'parameterStatus',
    (message: { parameterName: string; parameterValue: string }) => {
      parameters.set(message.parameterName, message.parameterValue)
      onChange()
    },
  )
  return parameters
}

/** Why a server of these parameters cannot be written to; `undefined` if it can. */
export function whyUnfit(
  parameters: ReadonlyMap<string, string>,
  wanted: ServerList['wanted'],
): string | undefined {
  if (parameters.get('in_hot_standby') === 'on') return 'it is a standby'
  if (wanted === 'read-write' && parameters.get('default_transaction_read_only') === 'on')
    return 'it is read-only'
  return undefined
}

/** The driver's own half of a client, which hears each message of the server. */
export const wireOf = (client: ClientBase): EventEmitter =>
  (client as unknown as { connection: EventEmitter }).connection
