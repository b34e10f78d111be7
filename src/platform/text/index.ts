export { shownLine, shownText, shownWords } from './shown.ts'
