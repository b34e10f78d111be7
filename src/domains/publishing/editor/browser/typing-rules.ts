import {
  ellipsis,
  emDash,
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules'
import type { Plugin } from 'prosemirror-state'
import { bodySchema } from '../../body/schema.ts'
import { quoteRules } from '../../body/typographic-quotes.ts'

const { nodes } = bodySchema

/** What becomes something else as it is typed: the signs of copy, quotation marks, dashes. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      ...quoteRules.map(
        ({ match, becomes }) =>
          new InputRule(match, (state, found, start, end) =>
            state.tr.insertText(becomes(found), start, end),
          ),
      ),
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
