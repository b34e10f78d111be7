export { foldedName, numbered, slugOf } from './slugs.ts'
