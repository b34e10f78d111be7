import { pass, type Phase, reject } from './phase.ts'

const linksLimit = 2

export const links: Phase = ({ text }) => {
  const found = text.match(/\b(?:https?:\/\/(?:www\.)?|www\.)[^\s]/gi)?.length ?? 0
  return found > linksLimit
    ? reject('discussion.too_many_links', { field: 'text', links: found, limit: linksLimit })
    : pass
}
