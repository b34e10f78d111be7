// The published types are of an older version, without `preferred`.
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string>> })
    encodings(available: readonly string[], options: { preferred: readonly string[] }): string[]
  }
}
