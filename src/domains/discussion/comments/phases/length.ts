import { pass, type Phase, reject } from './phase.ts'

/** Characters, counted as the browser's maxlength counts them. */
export const lengthLimit = 3000

export const length: Phase = ({ text }) => {
  if (text === '') return reject('discussion.empty', { field: 'text' })
  if (text.length > lengthLimit)
    return reject('discussion.too_long', { field: 'text', length: text.length, limit: lengthLimit })
  return pass
}
