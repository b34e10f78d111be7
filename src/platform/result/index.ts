/** One fault of an input that we don't control: the field, and the rule that it breaks. */
export interface Issue {
  /** Name of the form field (or variable) at fault; '' for the whole. */
  readonly field: string
  /** The rule, in words for the person who typed. */
  readonly message: string
}

/** What parsing gives: the value, or everything that is wrong with it. */
export type Result<T, E = Issue[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: E }

/** @example return ok(amount) */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** @example return fail([{ field: 'amount', message: 'From €2 to €5,000' }]) */
export const fail = <E>(issues: E): { ok: false; issues: E } => ({ ok: false, issues })
