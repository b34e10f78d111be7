import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs small facts that go through a reader's hands and come back. */
export interface Signer {
  /** A signature of `value` for one purpose, as base64url. */
  sign(purpose: string, value: string): string
  /** Compares in constant time. */
  verify(purpose: string, value: string, signature: string): boolean
}

/** @example const signer = createSigner(config.secret); signer.sign('unsubscribe', personId) */
export function createSigner(secret: string): Signer {
  const sign = (purpose: string, value: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${value}`).digest('base64url')
  return {
    sign,
    verify(purpose, value, signature) {
      const expected = Buffer.from(sign(purpose, value))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
