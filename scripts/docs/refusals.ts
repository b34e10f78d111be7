import { refusals as refusalsByCode } from '../../src/compose.ts'

const example = {
  zone: 'Europe/Dublin',
  until: Date.UTC(2026, 11, 1, 9),
  minutes: 5,
  field: 'text',
  reason: '…',
  links: 3,
  length: 3001,
  limit: 20,
  who: 'Somebody',
  version: 2,
}
const words = (say: (details: Record<string, string | number>) => string) =>
  say(
    new Proxy<Record<string, string | number>>(example, {
      get: (known, name) => known[String(name)] ?? `{${String(name)}}`,
    }),
  ).replaceAll('|', '\\|')

/** docs/refusals.md: the codes that programs may rely on. */
export function refusals(): string {
  const rows = [...refusalsByCode]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([code, entry]) => `| \`${code}\` | ${entry.kind} | ${words(entry.en)} |`)
  return `# Refusals

Every way in which a rule says no, made from the catalogues in the code. A program gets the code in problem+json (RFC 9457), with the status of its kind: not_found 404, gone 410, forbidden 403, sign_in 401, invalid 422, conflict 409, too_many 429, unavailable 503.

| code | kind | words |
| --- | --- | --- |
${rows.join('\n')}
`
}
