/** What came back; redirects are not followed unless asked. A refusal's status has to be looked at. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
  /** Path and query of a redirect. */
  readonly location: string | undefined
  json<T>(): T
}
