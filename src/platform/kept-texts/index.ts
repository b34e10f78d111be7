export {
  forgetText,
  forgetTextsOf,
  keepText,
  type KeptText,
  keptTexts,
  type TextOwner,
} from './kept-texts.ts'
