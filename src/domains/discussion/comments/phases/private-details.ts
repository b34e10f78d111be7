import { homeAddresses } from './home-addresses.ts'
import { pass, type Phase } from './phase.ts'
import { type Stretch, telephoneNumbers } from './telephone-numbers.ts'

const version = '2'
const mail =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}(?!\p{L})/gu

/** What looks like somebody's address, telephone or e-mail is read before it appears. */
export const privateDetails: Phase = ({ text, zone }) => {
  const found = [...mailAddresses(text), ...telephoneNumbers(text, zone), ...homeAddresses(text)]
  if (found.length === 0) return pass
  const matches = withoutDoubles(found).map((stretch) => ({ rule: 'private-details', ...stretch }))
  return { outcome: 'hold', rule: 'private-details', version, ground: 'private-details', matches }
}

const mailAddresses = (text: string): Stretch[] =>
  [...text.matchAll(mail)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }))

/** Two countries' plans may know the same number. */
function withoutDoubles(found: readonly Stretch[]): Stretch[] {
  const ordered = found.toSorted((one, other) => one.from - other.from || other.to - one.to)
  return ordered.filter((one, index) => !ordered.slice(0, index).some(({ to }) => to > one.from))
}
