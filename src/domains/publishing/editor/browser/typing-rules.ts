import {
  ellipsis,
  emDash,
  inputRules,
  smartQuotes,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules'
import type { Plugin } from 'prosemirror-state'
import { bodySchema } from '../../body/schema.ts'

const { nodes } = bodySchema

/** What becomes something else as it is typed: the signs of copy, quotation marks, dashes. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      ...smartQuotes,
      ellipsis,
      emDash,
      textblockTypeInputRule(/^##\s$/, nodes.crossHead),
      textblockTypeInputRule(/^>>\s$/, nodes.pullQuote),
      wrappingInputRule(/^>\s$/, nodes.quotation),
      wrappingInputRule(/^-\s$/, nodes.bulletList),
      wrappingInputRule(/^1\.\s$/, nodes.orderedList),
      wrappingInputRule(/^:::\s$/, nodes.factBox),
    ],
  })
}
