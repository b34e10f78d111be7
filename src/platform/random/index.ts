import { randomBytes } from 'node:crypto'

/** Where chance comes from, so that a test can set it. */
export interface Random {
  bytes(length: number): Buffer
  /** An unguessable token of 192 bits, safe in an address. */
  token(): string
}

/** The operating system's randomness. */
export const systemRandom: Random = {
  bytes: (length) => randomBytes(length),
  token: () => randomBytes(24).toString('base64url'),
}
