export { versionField } from './numbers.ts'
export { Field, type Tied, wrongOf } from './field.view.tsx'
